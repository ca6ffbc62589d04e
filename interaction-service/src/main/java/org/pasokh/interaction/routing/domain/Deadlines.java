package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What ends by time. It runs from the first tick on whose sender had read of it: whoever ticked before that was still
/// reading what had come earlier, and nobody knew of it yet.
final class Deadlines {

    private final Timers<String> running = Timers.ofIds();
    private final NavigableMap<Long, NavigableSet<String>> unread = new TreeMap<>();
    private long readTo;

    void set(String id, Allotted allotted) {
        if (allotted.position() > readTo) {
            unread.computeIfAbsent(allotted.position(), _ -> new TreeSet<>()).add(id);
        } else {
            running.set(id, allotted.until());
        }
    }

    void cancel(String id, Allotted allotted) {
        running.cancel(id, allotted.until());
        unread.computeIfPresent(allotted.position(), (_, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }

    /// What begins to run with a tick whose sender had read so far; each is to be set again.
    List<String> begin(long tickReadTo) {
        readTo = Math.max(readTo, tickReadTo);
        if (unread.isEmpty() || unread.firstKey() > readTo) {
            return List.of();
        }
        List<String> begun = unreadUpTo(readTo);
        unread.headMap(readTo, true).clear();
        return begun;
    }

    List<String> unreadUpTo(long position) {
        List<String> ids = new ArrayList<>();
        unread.headMap(position, true).values().forEach(ids::addAll);
        return ids;
    }

    List<String> due(Instant now) {
        return running.due(now);
    }

    List<String> running() {
        return running.all();
    }

    List<String> all() {
        return Stream.concat(running.all().stream(), unread.values().stream().flatMap(NavigableSet::stream))
                .toList();
    }

    boolean isEmpty() {
        return running.isEmpty() && unread.isEmpty();
    }
}
