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
    private Instant limit = Instant.MIN;

    /// @param from nothing older than this is kept
    Ring(Duration length, Cursor from) {
        this.length = length;
        this.complete = from;
    }

    record Agent(String id) {}

    record Interaction(String id) {}

    /// What is older than what is kept just passes: a replica may have to read the whole log.
    void add(Heard heard, Object subject) {
        if (heard.at().isBefore(limit)) {
            complete = complete.after(heard.slot(), heard.offset());
            return;
        }
        all.addLast(new Kept(heard, subject));
        bySubject.computeIfAbsent(subject, _ -> new ArrayDeque<>()).addLast(heard);
    }

    /// @param now as the log tells; it may jump back from one partition to another
    void forget(Instant now) {
        Instant next = now.minus(length);
        limit = next.isAfter(limit) ? next : limit;
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
