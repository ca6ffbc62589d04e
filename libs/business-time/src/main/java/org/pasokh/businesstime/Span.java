package org.pasokh.businesstime;

import java.time.Duration;
import java.time.Instant;

/// From a moment until just before another.
public record Span(Instant from, Instant to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span that ends before it begins: " + from + " to " + to);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    /// The part of it that lies in another; empty at one of its ends if there is none.
    Span within(Instant earliest, Instant latest) {
        Instant begin = from.isBefore(earliest) ? earliest : from;
        Instant end = to.isAfter(latest) ? latest : to;
        return end.isAfter(begin) ? new Span(begin, end) : new Span(begin, begin);
    }
}
