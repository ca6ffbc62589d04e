package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.Map;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// How many open callbacks are for the same quarter of an hour: those whose customers named a time in it, and those who
/// are tried again in it.
final class NamedTimes {

    private record Slot(Place place, long quarter) {
        static Slot of(Callback callback) {
            return new Slot(callback.place(), Slots.quarterOf(callback.notBefore()));
        }
    }

    private final Map<Slot, Integer> taken = new HashMap<>();

    int taken(Place place, long quarter) {
        return taken.getOrDefault(new Slot(place, quarter), 0);
    }

    void add(Callback callback) {
        if (callback.isAtATime()) {
            taken.merge(Slot.of(callback), 1, Integer::sum);
        }
    }

    void remove(Callback callback) {
        if (callback.isAtATime()) {
            taken.computeIfPresent(Slot.of(callback), (_, many) -> many == 1 ? null : many - 1);
        }
    }
}
