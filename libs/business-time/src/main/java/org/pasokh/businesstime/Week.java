package org.pasokh.businesstime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The openings of each day of a week; a day that is not named is closed.
public record Week(Map<DayOfWeek, List<Hours>> days) {

    public static final Week ALWAYS = new Week(everyDay());

    public Week {
        Map<DayOfWeek, List<Hours>> sorted = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, hours) -> sorted.put(day, inOrder(hours)));
        days = Map.copyOf(sorted);
    }

    List<Hours> on(LocalDate date) {
        return days.getOrDefault(date.getDayOfWeek(), List.of());
    }

    static List<Hours> inOrder(List<Hours> hours) {
        List<Hours> sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparing(Hours::opens));
        return List.copyOf(sorted);
    }

    private static Map<DayOfWeek, List<Hours>> everyDay() {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(Hours.WHOLE_DAY));
        }
        return days;
    }
}
