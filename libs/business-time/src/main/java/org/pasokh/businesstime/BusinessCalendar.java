package org.pasokh.businesstime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// When a business is open. An exact date goes before a season, a season before the week; of seasons that share a day
/// the first goes. An opening belongs to the day on which it begins, also where it reaches into a closed one.
///
/// Where clocks are put forward, an opening or a close that the night skips comes as much later; where they are put
/// back, of two equal times the first opens and the second closes.
public record BusinessCalendar(ZoneId zone, Week week, List<Season> seasons, Map<LocalDate, List<Hours>> dates) {

    /// Whoever does not open in so many days does not open.
    public static final int LOOKED_AHEAD = 366;

    public BusinessCalendar {
        seasons = List.copyOf(seasons);
        dates = Map.copyOf(dates.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, day -> Week.inOrder(day.getValue()))));
    }

    public static BusinessCalendar alwaysOpen(ZoneId zone) {
        return new BusinessCalendar(zone, Week.ALWAYS, List.of(), Map.of());
    }

    public boolean isOpen(Instant at) {
        return !open(at, at.plusNanos(1)).isEmpty();
    }

    /// The open spans between two moments, in order; openings that touch are one.
    public List<Span> open(Instant from, Instant to) {
        Deque<Span> spans = new ArrayDeque<>();
        Openings openings = new Openings(from);
        Optional<Span> next = openings.next();
        while (next.isPresent() && next.get().from().isBefore(to)) {
            join(spans, next.get().within(from, to));
            next = openings.next();
        }
        return List.copyOf(spans);
    }

    /// When it next changes from closed to open after a moment.
    public Optional<Instant> nextOpening(Instant after) {
        return open(after, horizon(after)).stream()
                .map(Span::from)
                .filter(from -> from.isAfter(after))
                .findFirst();
    }

    /// When it next changes from open to closed after a moment, of the next opening if it is closed; empty also where
    /// it is always open.
    public Optional<Instant> nextClosing(Instant after) {
        return open(after, horizon(after)).stream()
                .map(Span::to)
                .filter(to -> to.isBefore(horizon(after)))
                .findFirst();
    }

    /// How much of the span between two moments is open.
    public Duration between(Instant from, Instant to) {
        return open(from, to).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /// When so much open time, less the pauses, has passed; a close that is reached exactly comes before the next
    /// opening. Empty if that never comes: a pause has no end yet, or nothing opens any more.
    public Optional<Instant> add(Instant start, Duration time, List<Pause> pauses) {
        Duration left = time;
        if (!left.isPositive()) {
            return Optional.of(start);
        }
        Openings openings = new Openings(start);
        for (Optional<Span> next = openings.next(); next.isPresent(); next = openings.next()) {
            for (Span part : Pauses.without(next.get().within(start, Instant.MAX), pauses)) {
                if (left.compareTo(part.length()) <= 0) {
                    return Optional.of(part.from().plus(left));
                }
                left = left.minus(part.length());
            }
            if (Pauses.openedBefore(next.get().to(), pauses)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Instant horizon(Instant from) {
        return from.plus(Duration.ofDays(LOOKED_AHEAD));
    }

    private static void join(Deque<Span> spans, Span next) {
        if (next.isEmpty()) {
            return;
        }
        Span last = spans.peekLast();
        if (last != null && last.to().equals(next.from())) {
            spans.removeLast();
            spans.addLast(new Span(last.from(), next.to()));
            return;
        }
        spans.addLast(next);
    }

    private List<Hours> on(LocalDate date) {
        List<Hours> exact = dates.get(date);
        if (exact != null) {
            return exact;
        }
        return seasons.stream()
                .filter(season -> season.holds(date))
                .findFirst()
                .map(Season::week)
                .orElse(week)
                .on(date);
    }

    /// Openings one after the other, none overlapping the one before it.
    private final class Openings {

        private final Deque<Span> ready = new ArrayDeque<>();
        private LocalDate date;
        private Instant covered = Instant.MIN;

        private Openings(Instant from) {
            // an opening of the day before may reach into this one
            this.date = from.atZone(zone).toLocalDate().minusDays(1);
        }

        private Optional<Span> next() {
            for (int days = 0; ready.isEmpty() && days <= LOOKED_AHEAD; days++) {
                on(date).forEach(this::add);
                date = date.plusDays(1);
            }
            return Optional.ofNullable(ready.pollFirst());
        }

        private void add(Hours hours) {
            Instant opens = ZonedDateTime.of(date, hours.opens(), zone)
                    .withEarlierOffsetAtOverlap()
                    .toInstant();
            LocalDate last = hours.endsNextDay() ? date.plusDays(1) : date;
            Instant closes = ZonedDateTime.of(last, hours.closes(), zone)
                    .withLaterOffsetAtOverlap()
                    .toInstant();
            Instant begin = opens.isBefore(covered) ? covered : opens;
            if (closes.isAfter(begin)) {
                ready.addLast(new Span(begin, closes));
                covered = closes;
            }
        }
    }
}
