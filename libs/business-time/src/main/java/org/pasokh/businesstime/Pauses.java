package org.pasokh.businesstime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What pauses leave of a span; where they overlap they count once.
final class Pauses {

    private Pauses() {}

    static List<Span> without(Span span, List<Pause> pauses) {
        List<Span> left = new ArrayList<>();
        Instant from = span.from();
        for (Pause pause : inOrder(pauses)) {
            add(left, from, earlier(pause.from(), span.to()));
            from = later(from, pause.to() == null ? Instant.MAX : pause.to());
        }
        add(left, from, span.to());
        return left;
    }

    /// Whether a pause without an end has begun before a moment.
    static boolean openedBefore(Instant moment, List<Pause> pauses) {
        return pauses.stream()
                .anyMatch(pause -> pause.to() == null && pause.from().isBefore(moment));
    }

    private static List<Pause> inOrder(List<Pause> pauses) {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    private static void add(List<Span> spans, Instant from, Instant to) {
        if (from.isBefore(to)) {
            spans.add(new Span(from, to));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
