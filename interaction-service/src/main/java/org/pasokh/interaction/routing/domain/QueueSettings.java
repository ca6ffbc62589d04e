package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How one queue treats its visits.
///
/// @param maxOffers after this many missed offers a visit waits for a supervisor
/// @param handlingTime how long work on a visit takes on average
/// @param answerWithin how soon a visit is to be answered
/// @param agentOrder who is asked first
/// @param door whom it lets in
public record QueueSettings(
        QueueId queue,
        Duration offerTimeout,
        Duration wrapUpLimit,
        int maxOffers,
        @Nullable Duration handlingTime,
        @Nullable Duration answerWithin,
        @Nullable AgentOrder agentOrder,
        @Nullable Door door) {

    private static final Duration USUAL_HANDLING = Duration.ofMinutes(10);
    private static final Duration USUAL_PROMISE = Duration.ofSeconds(20);

    public QueueSettings(QueueId queue, Duration offerTimeout, Duration wrapUpLimit, int maxOffers) {
        this(queue, offerTimeout, wrapUpLimit, maxOffers, null, null, null, null);
    }

    public QueueSettings {
        if (!offerTimeout.isPositive() || wrapUpLimit.isNegative() || maxOffers < 1) {
            throw new IllegalArgumentException("queue " + queue.value() + ": offer " + offerTimeout + ", wrap-up "
                    + wrapUpLimit + ", offers " + maxOffers);
        }
    }

    /// How long before its due time work begins to wait.
    Duration dueBefore() {
        return (handlingTime == null ? USUAL_HANDLING : handlingTime).multipliedBy(2);
    }

    AgentOrder order() {
        return agentOrder == null ? AgentOrder.MOST_FREE : agentOrder;
    }

    Door letsIn() {
        return door == null ? Door.OPEN : door;
    }

    Duration promised() {
        return answerWithin == null ? USUAL_PROMISE : answerWithin;
    }
}
