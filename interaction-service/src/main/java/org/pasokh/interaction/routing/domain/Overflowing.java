package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether one channel of a queue gives visits away, as it was last told.
///
/// @param why null: it does not
/// @param since when this began
/// @param calmSince since when it would no longer have begun, far from it
public record Overflowing(
        QueueId queue,
        Channel channel,
        Overflow.@Nullable Cause why,
        Instant since,
        @Nullable Instant calmSince,
        long seq)
        implements QueueEntry {

    static final Duration CALM_FOR = Duration.ofMinutes(2);

    static Overflowing not(QueueId queue, Channel channel) {
        return new Overflowing(queue, channel, null, Instant.EPOCH, null, 0);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.OVERFLOWING, QueueState.idOf(queue, channel));
    }

    boolean is() {
        return why != null;
    }

    /// Whether it ends by time alone.
    boolean isCalmingDown() {
        return calmSince != null;
    }

    /// How it is from now on: it begins at once, and ends when it has been calm for a while.
    Overflowing at(Instant now, Overflow.@Nullable Cause cause, boolean calm) {
        if (!is()) {
            return cause == null ? this : new Overflowing(queue, channel, cause, now, null, seq + 1);
        }
        if (!calm) {
            return calmSince == null ? this : new Overflowing(queue, channel, why, since, null, seq + 1);
        }
        if (calmSince == null) {
            return new Overflowing(queue, channel, why, since, now, seq + 1);
        }
        return calmSince.plus(CALM_FOR).isAfter(now) ? this : over(now);
    }

    Overflowing over(Instant now) {
        return is() ? new Overflowing(queue, channel, null, now, null, seq + 1) : this;
    }
}
