package org.pasokh.contracts.contact;

import java.time.Instant;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// What is worth showing now and nothing later; may be lost. Topic `live.signals`, keyed by conversation.
public sealed interface LiveSignal extends Event {

    /// Somebody is writing. Shown for six seconds after `at` unless repeated.
    @EventType("live.typing.v1")
    record Typing(Party party, Instant at) implements LiveSignal {}
}
