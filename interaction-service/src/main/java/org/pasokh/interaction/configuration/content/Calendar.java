package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.businesstime.BusinessCalendar;
import org.pasokh.businesstime.Hours;
import org.pasokh.businesstime.Season;
import org.pasokh.businesstime.Week;

/// When a business is open: the hours of each day of the week, of spans of days that have a week of their own, and of
/// single dates. A day that is not named is closed. A date goes before a span, a span before the week.
public record Calendar(
        @NotNull ZoneId zone,
        Map<DayOfWeek, List<OpenHours>> weekly,
        List<@Valid Range> ranges,
        List<@Valid Day> dates) {

    public Calendar {
        weekly = Content.orEmpty(weekly);
        ranges = List.copyOf(requireNonNullElse(ranges, List.of()));
        dates = List.copyOf(requireNonNullElse(dates, List.of()));
    }

    /// Days, both included, with hours of their own: Ramadan, winter.
    public record Range(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            Map<DayOfWeek, List<OpenHours>> weekly,
            @Nullable @Size(max = 200) String label) {

        public Range {
            weekly = Content.orEmpty(weekly);
        }
    }

    /// A date with hours of its own, or without any: a holiday.
    ///
    /// @param source who has decreed it
    public record Day(
            @NotNull LocalDate date,
            List<OpenHours> hours,
            @Nullable @Size(max = 200) String label,
            @Nullable @Size(max = 200) String source,
            @Nullable LocalDate announcedOn) {

        public Day {
            hours = List.copyOf(requireNonNullElse(hours, List.of()));
        }
    }

    /// For arithmetic. Only of a calendar without faults.
    public BusinessCalendar forReckoning() {
        return new BusinessCalendar(
                zone,
                week(weekly),
                ranges.stream()
                        .map(range -> new Season(range.from(), range.to(), week(range.weekly())))
                        .toList(),
                dates.stream().collect(Collectors.toMap(Day::date, day -> hours(day.hours()))));
    }

    private static Week week(Map<DayOfWeek, List<OpenHours>> weekly) {
        return new Week(
                weekly.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> hours(day.getValue()))));
    }

    private static List<Hours> hours(List<OpenHours> hours) {
        return hours.stream().map(OpenHours::hours).toList();
    }
}
