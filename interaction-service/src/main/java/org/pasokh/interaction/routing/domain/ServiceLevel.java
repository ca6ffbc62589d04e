package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many of those who were answered lately over one channel of a queue had not waited longer than promised.
///
/// @param spans five minutes each, the latest last
public record ServiceLevel(QueueId queue, Channel channel, List<Span> spans) implements QueueEntry {

    /// So many must have been answered before anything is said.
    static final int LEAST = 10;

    private static final long SPAN = Duration.ofMinutes(5).toSeconds();

    /// Half an hour, with the span that has begun.
    private static final int SPANS = 6;

    /// @param number counted from the epoch
    public record Span(long number, int answered, int inTime) {}

    public ServiceLevel {
        spans = List.copyOf(spans);
    }

    static ServiceLevel none(QueueId queue, Channel channel) {
        return new ServiceLevel(queue, channel, List.of());
    }

    @Override
    public Key key() {
        return new Key(EntryKind.SERVICE_LEVEL, QueueState.idOf(queue, channel));
    }

    ServiceLevel answered(boolean inTime, Instant at) {
        long number = numberOf(at);
        List<Span> next = new ArrayList<>(lately(at));
        Span last = next.isEmpty() || next.getLast().number != number ? new Span(number, 0, 0) : next.removeLast();
        next.add(new Span(number, last.answered + 1, last.inTime + (inTime ? 1 : 0)));
        return new ServiceLevel(queue, channel, next);
    }

    /// Of a hundred; null while too few have been answered.
    @Nullable
    Integer percent(Instant now) {
        List<Span> lately = lately(now);
        int all = lately.stream().mapToInt(Span::answered).sum();
        int inTime = lately.stream().mapToInt(Span::inTime).sum();
        return all < LEAST ? null : Integer.valueOf(inTime * 100 / all);
    }

    private List<Span> lately(Instant now) {
        return spans.stream()
                .filter(span -> span.number > numberOf(now) - SPANS)
                .toList();
    }

    private static long numberOf(Instant at) {
        return at.getEpochSecond() / SPAN;
    }
}
