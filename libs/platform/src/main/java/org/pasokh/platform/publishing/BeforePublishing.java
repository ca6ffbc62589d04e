package org.pasokh.platform.publishing;

import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;

/// Something to do before an event of the outbox goes out, for instance to make visible what it tells of. A bean of
/// this type is asked for each event of its types. It may run more than once for one event, in another process too;
/// while it fails, the event waits and so do those behind it.
public interface BeforePublishing<E extends Event> {

    /// The events it wants to see: `EventTypes.of(MessageRecorded.class)`.
    EventTypes<E> types();

    void prepare(Envelope<E> envelope);
}
