package org.pasokh.platform.inbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;
import org.pasokh.platform.inbox.Attempts.GroupPartition;
import org.pasokh.platform.inbox.Attempts.ThisProcess;
import org.springframework.messaging.Message;

/// Guards the handlers of group consumers. Types it does not know are skipped and counted; while the database or Kafka
/// is away a record is tried without end; a record that fails three times, or twice takes the process with it, becomes
/// a dead letter.
public final class Inbox {

    private final InboxParts parts;
    private final ThisProcess process;
    private final List<Attempts> handlers = new CopyOnWriteArrayList<>();

    Inbox(InboxParts parts) {
        this.parts = parts;
        this.process =
                new ThisProcess(UUID.randomUUID().toString(), parts.clock().instant());
    }

    /// The function to bind to a topic: `spring.cloud.function.definition` names the bean.
    ///
    /// @param name of the handler, unique in the service; it names its meters, log lines and dead letters. A new
    ///     name forgets what was known of failing records
    public <E extends Event> Consumer<Message<byte[]>> guard(
            String name, EventTypes<E> types, EventHandler<E> handler) {
        Attempts attempts = new Attempts(name, process, parts.markers());
        handlers.add(attempts);
        return new GuardedHandler<>(name, types, handler, attempts, parts);
    }

    void giveBack(Collection<GroupPartition> revoked) {
        handlers.forEach(handler -> handler.giveBack(revoked));
    }

    void forget(Collection<GroupPartition> moved) {
        handlers.forEach(handler -> handler.forget(moved));
    }
}
