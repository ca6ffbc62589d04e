package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// Where a visit stands.
public sealed interface Standing {

    /// In the queue.
    record Waiting() implements Standing {}

    record Offered(OfferId offer) implements Standing {}

    /// For one agent alone, until then.
    record Reserved(AgentId agent, Instant until) implements Standing {}

    /// Missed as often as its queue allows: offered to nobody until a supervisor says so.
    record Held(Instant since) implements Standing {}

    /// Put aside because the queue is closed or suspended: offered to nobody until it opens.
    record Parked(Instant since, OpeningState why) implements Standing {}
}
