package org.pasokh.platform.inbox;

import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;

/// What a service does with an event. It may be called twice for one event.
@FunctionalInterface
public interface EventHandler<E extends Event> {

    void handle(Envelope<E> envelope, LogPosition position);
}
