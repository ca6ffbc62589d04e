package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of each queue's channels: their states, and how many wait there.
final class Queueing {

    /// One channel of a queue.
    record Place(QueueId queue, Channel channel) {}

    private final Table<QueueState> states;
    private final Table<Visit> visits;
    private final Map<Place, Integer> waiting = new HashMap<>();
    private final Unready unready = new Unready();

    Queueing(Tables tables) {
        this.states = tables.queueStates;
        this.visits = tables.visits;
    }

    Optional<QueueState> state(QueueId queue, Channel channel) {
        return Optional.ofNullable(states.find(QueueState.idOf(queue, channel)));
    }

    /// All that have been told of, always in the same order.
    List<QueueState> states() {
        return states.all().stream()
                .sorted(Comparator.comparing(state -> state.key().id()))
                .toList();
    }

    /// Who waits there, or has been put aside, in no order; it looks through all visits.
    Stream<Visit> visits(QueueId queue, Channel channel) {
        return visits.all().stream()
                .filter(Queueing::isThere)
                .filter(visit ->
                        visit.need().queue().equals(queue) && visit.need().channel() == channel);
    }

    /// How many wait, or have been put aside until the queue opens.
    int waiting(QueueId queue, Channel channel) {
        return waiting.getOrDefault(new Place(queue, channel), 0);
    }

    Unready unready() {
        return unready;
    }

    void replace(@Nullable Visit former, @Nullable Visit visit) {
        count(former, -1);
        count(visit, 1);
    }

    /// Whether a tick is wanted, because something changes by time alone.
    boolean isDue(Instant now, Instant readUpTo, PoolSettings settings) {
        for (QueueState state : states.all()) {
            Optional<Instant> due =
                    state.due(readUpTo, settings.door(state.queue()).opens());
            if (due.isPresent() && !due.get().isAfter(now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThere(Visit visit) {
        return visit.waits() || visit.standing() instanceof Standing.Parked;
    }

    private void count(@Nullable Visit visit, int change) {
        if (visit != null && isThere(visit)) {
            waiting.merge(new Place(visit.need().queue(), visit.need().channel()), change, Integer::sum);
        }
    }
}
