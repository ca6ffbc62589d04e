package org.pasokh.businesstime;

import java.time.LocalTime;

/// One opening on the clock of the calendar's zone: from `opens` until just before `closes`. What closes no later than
/// it opens closes on the next day, so midnight is the end of the day, and equal times are a whole day.
public record Hours(LocalTime opens, LocalTime closes) {

    public static final Hours WHOLE_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public boolean endsNextDay() {
        return !closes.isAfter(opens);
    }
}
