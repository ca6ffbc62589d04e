package org.pasokh.businesstime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The calendars that the examples speak of.
final class Calendars {

    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private Calendars() {}

    static BusinessCalendar named(String name) {
        return switch (name) {
            case "IR" -> iran(List.of());
            case "RAM" ->
                iran(List.of(new Season(
                        LocalDate.parse("2026-02-18"),
                        LocalDate.parse("2026-03-19"),
                        iranianWeek(hours("09:00", "14:00"), hours("09:00", "12:00")))));
            case "247" -> BusinessCalendar.alwaysOpen(TEHRAN);
            case "BER" ->
                new BusinessCalendar(
                        ZoneId.of("Europe/Berlin"), everyDay(hours("22:00", "06:00")), List.of(), Map.of());
            case "SPLIT" ->
                new BusinessCalendar(
                        TEHRAN,
                        days(Map.of(
                                DayOfWeek.SATURDAY, List.of(hours("13:00", "17:00"), hours("08:00", "12:00")),
                                DayOfWeek.SUNDAY, List.of(hours("08:00", "12:00"), hours("13:00", "17:00")))),
                        List.of(),
                        Map.of());
            default -> throw new IllegalArgumentException(name);
        };
    }

    static BusinessCalendar iran(List<Season> seasons) {
        Map<LocalDate, List<Hours>> dates = new TreeMap<>();
        Stream.of("2025-03-20/2025-03-24", "2026-03-21/2026-03-24", "2026-04-01/2026-04-02")
                .map(range -> range.split("/"))
                .flatMap(range -> LocalDate.parse(range[0])
                        .datesUntil(LocalDate.parse(range[1]).plusDays(1)))
                .forEach(date -> dates.put(date, List.of()));
        dates.put(LocalDate.parse("2026-03-03"), List.of(hours("10:00", "14:00")));
        return new BusinessCalendar(
                TEHRAN, iranianWeek(hours("08:00", "16:00"), hours("08:00", "12:00")), seasons, dates);
    }

    static Week iranianWeek(Hours usual, Hours thursday) {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(usual));
        }
        days.put(DayOfWeek.THURSDAY, List.of(thursday));
        days.remove(DayOfWeek.FRIDAY);
        return new Week(days);
    }

    static Week everyDay(Hours hours) {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(hours));
        }
        return new Week(days);
    }

    static Week days(Map<DayOfWeek, List<Hours>> days) {
        return new Week(days);
    }

    static Hours hours(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
