package org.pasokh.platform.inbox;

import java.util.function.Consumer;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;
import org.springframework.messaging.Message;

/// Guards the handlers of group consumers. Types it does not know are skipped and counted; while the database or Kafka
/// is away a record is tried without end; a record that fails three times, or twice takes the process with it, becomes
/// a dead letter.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class Inbox {

    Inbox() {}

    /// The function to bind to a topic: `spring.cloud.function.definition` names the bean.
    ///
    /// @param name of the handler, unique in the service; it names its meters, log lines and dead letters
    public <E extends Event> Consumer<Message<byte[]>> guard(
            String name, EventTypes<E> types, EventHandler<E> handler) {
        throw new UnsupportedOperationException("follows");
    }
}
