package org.pasokh.interaction.queues;

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

/// Where one channel of a queue stands, as the router last told.
///
/// @param state null where only a wait has been told yet
/// @param stateSeq number of the latest telling of its state
/// @param waitSeq number of the latest telling of its wait
/// @param overflow null where nothing has been told of it yet
/// @param inPool the router's pool that has told of it; not written down while there was one
record QueueStanding(
        String queueId,
        Channel channel,
        @Nullable QueueState state,
        @Nullable Instant since,
        boolean staffed,
        boolean entryClosed,
        @Nullable Instant opensAt,
        @Nullable WaitBand expectedWait,
        long stateSeq,
        long waitSeq,
        @Nullable Overflow overflow,
        @Nullable String inPool) {

    /// Whether it gives visits away, and since when.
    ///
    /// @param seq number of the latest telling of it
    record Overflow(@Nullable OverflowCause why, Instant since, long seq) {}

    static QueueStanding untold(String pool, String queueId, Channel channel) {
        return new QueueStanding(queueId, channel, null, null, false, false, null, null, 0, 0, null, pool);
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
        return seq <= stateSeq
                ? this
                : new QueueStanding(
                        queueId,
                        channel,
                        told.state(),
                        told.since(),
                        told.staffed(),
                        told.entryClosed(),
                        told.opensAt(),
                        expectedWait,
                        seq,
                        waitSeq,
                        overflow,
                        inPool);
    }

    QueueStanding after(WaitEstimated told, long seq) {
        return seq <= waitSeq
                ? this
                : new QueueStanding(
                        queueId,
                        channel,
                        state,
                        since,
                        staffed,
                        entryClosed,
                        opensAt,
                        told.announced(),
                        stateSeq,
                        seq,
                        overflow,
                        inPool);
    }

    QueueStanding after(OverflowChanged told, long seq) {
        return overflow != null && seq <= overflow.seq()
                ? this
                : new QueueStanding(
                        queueId,
                        channel,
                        state,
                        since,
                        staffed,
                        entryClosed,
                        opensAt,
                        expectedWait,
                        stateSeq,
                        waitSeq,
                        new Overflow(told.why(), told.since(), seq),
                        inPool);
    }

    @Nullable
    OverflowCause overflows() {
        return overflow == null ? null : overflow.why();
    }
}
