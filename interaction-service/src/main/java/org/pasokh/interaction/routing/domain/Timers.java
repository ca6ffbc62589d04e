package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// What will be due, in order.
final class Timers {

    private record Due(long at, String id) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }

    private final NavigableSet<Due> timers = new TreeSet<>();

    void set(String id, Instant at) {
        timers.add(new Due(at.toEpochMilli(), id));
    }

    void cancel(String id, Instant at) {
        timers.remove(new Due(at.toEpochMilli(), id));
    }

    /// The ids of what is due at `now`, the longest due first.
    List<String> due(Instant now) {
        return due(now, Integer.MAX_VALUE);
    }

    List<String> due(Instant now, int most) {
        if (timers.isEmpty() || timers.first().at > now.toEpochMilli()) {
            return List.of();
        }
        List<String> due = new ArrayList<>();
        for (Due timer : timers) {
            if (timer.at > now.toEpochMilli() || due.size() == most) {
                break;
            }
            due.add(timer.id);
        }
        return due;
    }

    List<String> all() {
        return timers.stream().map(Due::id).toList();
    }

    boolean isEmpty() {
        return timers.isEmpty();
    }
}
