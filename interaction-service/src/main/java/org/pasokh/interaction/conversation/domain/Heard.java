package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far the router was heard of an interaction. Each of its pools tells in order, but one may be heard long after
/// another; the times of the log say what came first.
///
/// @param at when the newest visit or handling that was heard of began
/// @param overBefore handlings whose end was heard before their beginning
/// @param queueId that one's queue; not written down by older versions
public record Heard(
        @Nullable Instant at,
        List<Over> overBefore,
        @Nullable String queueId) {

    static final Heard NOTHING = new Heard(null, List.of(), null);

    private static final int MOST_OVER = 20;

    public Heard {
        overBefore = List.copyOf(overBefore);
    }

    public record Over(String handlingId, @Nullable String disposition, Instant at) {}

    /// Whether something else has begun since.
    boolean isAfter(Instant other) {
        return at != null && other.isBefore(at);
    }

    Heard upTo(Instant other, @Nullable String queue) {
        return isAfter(other) ? this : new Heard(other, overBefore, queue == null ? queueId : queue);
    }

    Heard and(Over over) {
        List<Over> all = Stream.concat(overBefore.stream(), Stream.of(over)).toList();
        return new Heard(at, all.subList(Math.max(0, all.size() - MOST_OVER), all.size()), queueId);
    }

    Optional<Over> over(String handlingId) {
        return overBefore.stream()
                .filter(over -> over.handlingId().equals(handlingId))
                .findFirst();
    }
}
