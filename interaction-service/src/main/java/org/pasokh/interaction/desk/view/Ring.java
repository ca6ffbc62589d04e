package org.pasokh.interaction.desk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The events of the last minutes, by agent and by interaction. Not safe for use by several threads.
final class Ring {

    private record Kept(Heard heard, Object subject) {}

    private final Duration length;
    private final Deque<Kept> all = new ArrayDeque<>();
    private final Map<Object, Deque<Heard>> bySubject = new HashMap<>();
    private Cursor complete;

    /// @param from nothing older than this is kept
    Ring(Duration length, Cursor from) {
        this.length = length;
        this.complete = from;
    }

    record Agent(String id) {}

    record Interaction(String id) {}

    void add(Heard heard, Object subject) {
        all.addLast(new Kept(heard, subject));
        bySubject.computeIfAbsent(subject, _ -> new ArrayDeque<>()).addLast(heard);
    }

    void forget(Instant now) {
        Instant limit = now.minus(length);
        while (!all.isEmpty() && all.getFirst().heard().at().isBefore(limit)) {
            Kept oldest = all.removeFirst();
            Deque<Heard> ofSubject = bySubject.get(oldest.subject());
            if (ofSubject != null) {
                ofSubject.removeFirst();
                if (ofSubject.isEmpty()) {
                    bySubject.remove(oldest.subject());
                }
            }
            complete = complete.after(oldest.heard().slot(), oldest.heard().offset());
        }
    }

    /// From here on nothing is missing.
    Cursor complete() {
        return complete;
    }

    Stream<Heard> of(Object subject) {
        Deque<Heard> kept = bySubject.get(subject);
        return kept == null ? Stream.empty() : kept.stream();
    }
}
