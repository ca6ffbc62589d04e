package org.pasokh.interaction.queues;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.OverflowCause;
import org.pasokh.contracts.routing.OverflowEvent.OverflowChanged;
import org.pasokh.contracts.routing.QueueState;
import org.pasokh.contracts.routing.RoutingEvent.QueueStateChanged;
import org.pasokh.contracts.routing.RoutingEvent.WaitEstimated;
import org.pasokh.contracts.routing.WaitBand;
import org.pasokh.interaction.conversation.domain.Pools;

/// Where one channel of a queue stands, as the router last told. Each part counts its latest telling.
///
/// @param inPool the router's pool that has told of it; not written down while there was one
record QueueStanding(
        String queueId,
        Channel channel,
        Opening opening,
        Estimate estimate,
        Overflow overflow,
        @Nullable String inPool) {

    /// @param state null until it has been told
    record Opening(
            @Nullable QueueState state,
            @Nullable Instant since,
            boolean staffed,
            boolean entryClosed,
            @Nullable Instant opensAt,
            long seq) {}

    record Estimate(@Nullable WaitBand expected, long seq) {}

    /// @param why it gives visits away; null where it does not
    record Overflow(@Nullable OverflowCause why, long seq) {}

    private static final Opening NO_OPENING = new Opening(null, null, false, false, null, 0);
    private static final Estimate NO_ESTIMATE = new Estimate(null, 0);
    private static final Overflow NO_OVERFLOW = new Overflow(null, 0);

    /// Older versions wrote the parts down otherwise: they are told again.
    QueueStanding {
        opening = requireNonNullElse(opening, NO_OPENING);
        estimate = requireNonNullElse(estimate, NO_ESTIMATE);
        overflow = requireNonNullElse(overflow, NO_OVERFLOW);
    }

    static QueueStanding untold(String pool, String queueId, Channel channel) {
        return new QueueStanding(queueId, channel, NO_OPENING, NO_ESTIMATE, NO_OVERFLOW, pool);
    }

    boolean isOf(String queue, Channel of) {
        return queueId.equals(queue) && channel == of;
    }

    boolean isSameAs(QueueStanding other) {
        return isOf(other.queueId, other.channel) && pool().equals(other.pool());
    }

    String pool() {
        return inPool == null ? Pools.FIRST : inPool;
    }

    /// What is older than what is known changes nothing.
    QueueStanding after(QueueStateChanged told, long seq) {
        if (seq <= opening.seq()) {
            return this;
        }
        Opening next = new Opening(told.state(), told.since(), told.staffed(), told.entryClosed(), told.opensAt(), seq);
        return new QueueStanding(queueId, channel, next, estimate, overflow, inPool);
    }

    QueueStanding after(WaitEstimated told, long seq) {
        return seq <= estimate.seq()
                ? this
                : new QueueStanding(queueId, channel, opening, new Estimate(told.announced(), seq), overflow, inPool);
    }

    QueueStanding after(OverflowChanged told, long seq) {
        return seq <= overflow.seq()
                ? this
                : new QueueStanding(queueId, channel, opening, estimate, new Overflow(told.why(), seq), inPool);
    }
}
