package org.pasokh.interaction.conversation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is settled for somebody by the way they come.
///
/// @param queueId where an interaction that they open waits
/// @param dueWithin how soon an answer is promised where nobody waits for it at once
/// @param lastAgentWithin for how long after they spoke last they are brought to the same agent
public record Arrival(
        String queueId,
        @Nullable CustomerTier tier,
        @Nullable Severity severity,
        int prioritySeconds,
        @Nullable Duration dueWithin,
        Duration lastAgentWithin) {

    /// Nothing is known but the queue.
    public static Arrival in(String queueId) {
        return new Arrival(queueId, null, null, 0, null, Duration.ZERO);
    }

    /// What an interaction asks that they open.
    Demands demands(Instant at, @Nullable LastAgent last) {
        return new Demands(urgency(at), List.of(), Set.of(), last == null || forgets(last, at) ? null : last.agentId());
    }

    private @Nullable Urgency urgency(Instant at) {
        if (tier == null && severity == null && prioritySeconds == 0 && dueWithin == null) {
            return null;
        }
        return new Urgency(tier, severity, prioritySeconds, dueWithin == null ? null : at.plus(dueWithin));
    }

    /// Whether it was too long ago to bring them to the same agent.
    private boolean forgets(LastAgent last, Instant at) {
        return lastAgentWithin.isZero() || last.at().plus(lastAgentWithin).isBefore(at);
    }
}
