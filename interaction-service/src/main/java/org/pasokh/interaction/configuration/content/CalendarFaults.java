package org.pasokh.interaction.configuration.content;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.businesstime.BusinessCalendar;

/// Calendars that contradict themselves or never open.
final class CalendarFaults {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final int DAY = 24 * 60;

    private CalendarFaults() {}

    static Stream<Fault> of(Content content) {
        return content.calendars().entrySet().stream().flatMap(calendar -> of(calendar.getKey(), calendar.getValue()));
    }

    /// Which calendars, of those without contradictions, stay closed.
    static Stream<Fault> neverOpen(Content content, Instant now) {
        return content.calendars().entrySet().stream()
                .filter(calendar -> isWhole(calendar.getValue()))
                .filter(calendar ->
                        of(calendar.getKey(), calendar.getValue()).findAny().isEmpty())
                .filter(calendar -> !opens(calendar.getValue(), now))
                .map(calendar -> Fault.at("does not open once in the next 366 days", "calendars", calendar.getKey()));
    }

    private static Stream<Fault> of(String id, Calendar calendar) {
        List<Fault> faults = new ArrayList<>();
        overlaps(calendar.weekly())
                .forEach(
                        day -> faults.add(Fault.at("hours overlap", "calendars", id, "weekly", SettingsWords.of(day))));
        for (int i = 0; i < calendar.ranges().size(); i++) {
            range(id, calendar.ranges(), i).forEach(faults::add);
        }
        dates(id, calendar.dates()).forEach(faults::add);
        if (isOutdated(calendar.zone())) {
            faults.add(Fault.at(
                    "the time zones of this Java are older than 2022: it would be an hour wrong half of the year",
                    "calendars",
                    id,
                    "zone"));
        }
        return faults.stream();
    }

    private static Stream<Fault> range(String id, List<Calendar.Range> ranges, int index) {
        Calendar.Range range = ranges.get(index);
        String place = Integer.toString(index);
        List<Fault> faults = new ArrayList<>();
        overlaps(range.weekly())
                .forEach(day -> faults.add(
                        Fault.at("hours overlap", "calendars", id, "ranges", place, "weekly", SettingsWords.of(day))));
        if (isWhole(range) && range.to().isBefore(range.from())) {
            faults.add(Fault.at("ends before it begins", "calendars", id, "ranges", place));
        }
        if (ranges.subList(0, index).stream().anyMatch(other -> overlap(other, range))) {
            faults.add(Fault.at("shares days with one before it", "calendars", id, "ranges", place));
        }
        return faults.stream();
    }

    private static boolean overlap(Calendar.Range one, Calendar.Range other) {
        return isWhole(one)
                && isWhole(other)
                && !one.to().isBefore(other.from())
                && !other.to().isBefore(one.from());
    }

    private static Stream<Fault> dates(String id, List<Calendar.Day> dates) {
        Set<LocalDate> named = new HashSet<>();
        return IntStream.range(0, dates.size()).boxed().flatMap(i -> {
            Calendar.Day day = dates.get(i);
            String place = Integer.toString(i);
            Stream<Fault> twice = Objects.nonNull(day.date()) && !named.add(day.date())
                    ? Stream.of(Fault.at("the date stands here twice", "calendars", id, "dates", place))
                    : Stream.empty();
            Stream<Fault> overlap = overlapOnOneDay(day.hours())
                    ? Stream.of(Fault.at("hours overlap", "calendars", id, "dates", place, "hours"))
                    : Stream.empty();
            return Stream.concat(twice, overlap);
        });
    }

    /// Days with an opening that reaches into another one, of the same day or of the next.
    private static List<DayOfWeek> overlaps(Map<DayOfWeek, List<OpenHours>> weekly) {
        return weekly.entrySet().stream()
                .filter(day -> overlapOnOneDay(day.getValue())
                        || reachesInto(
                                day.getValue(), weekly.getOrDefault(day.getKey().plus(1), List.of())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean overlapOnOneDay(List<OpenHours> hours) {
        List<OpenHours> sorted = hours.stream()
                .sorted(Comparator.comparingInt(OpenHours::beginsAt))
                .toList();
        return IntStream.range(1, sorted.size())
                .anyMatch(i -> sorted.get(i - 1).endsAt() > sorted.get(i).beginsAt());
    }

    private static boolean reachesInto(List<OpenHours> day, List<OpenHours> next) {
        return day.stream().anyMatch(one -> next.stream().anyMatch(other -> one.endsAt() - DAY > other.beginsAt()));
    }

    private static boolean opens(Calendar calendar, Instant now) {
        Instant horizon = now.plus(Duration.ofDays(BusinessCalendar.LOOKED_AHEAD));
        return !calendar.forReckoning().open(now, horizon).isEmpty();
    }

    /// Iran has given up summer time.
    private static boolean isOutdated(@Nullable ZoneId zone) {
        return zone != null
                && zone.equals(TEHRAN)
                && zone.getRules().isDaylightSavings(Instant.parse("2023-06-01T00:00:00Z"));
    }

    private static boolean isWhole(Calendar calendar) {
        return Objects.nonNull(calendar.zone())
                && calendar.ranges().stream().allMatch(CalendarFaults::isWhole)
                && calendar.dates().stream().map(Calendar.Day::date).allMatch(Objects::nonNull);
    }

    private static boolean isWhole(Calendar.Range range) {
        return Objects.nonNull(range.from()) && Objects.nonNull(range.to());
    }
}
