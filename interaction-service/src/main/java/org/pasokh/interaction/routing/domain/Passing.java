package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What goes with a visit from one pool to another.
///
/// @param from who gives it
/// @param missedBy who let it pass or passed it on, in order
/// @param home the queue there to which it goes back if it is not taken; null: it has to be
/// @param expected how long it would wait there, in milliseconds; null: without end
/// @param refusedBy queues of other pools that have not taken it, and when
/// @param passes how many pools have handed it on because its queue stood elsewhere
public record Passing(
        PoolId from,
        Cause cause,
        List<AgentId> missedBy,
        @Nullable QueueId home,
        @Nullable Long expected,
        Map<QueueId, Instant> refusedBy,
        int passes) {

    /// Why a visit goes on in another pool.
    public enum Cause {
        OVERFLOW,
        TRANSFERRED,
        QUEUE_ELSEWHERE,
        /// The other pool has not taken it.
        NOT_TAKEN
    }

    public Passing {
        missedBy = List.copyOf(missedBy);
        refusedBy = Map.copyOf(refusedBy);
    }

    /// Misses are counted anew in another queue, but who has just missed it comes last there too.
    List<AgentId> missedByHere() {
        return cause == Cause.OVERFLOW && !missedBy.isEmpty() ? List.of(missedBy.getLast()) : missedBy;
    }

    Passing on() {
        return new Passing(from, cause, missedBy, home, expected, refusedBy, passes + 1);
    }
}
