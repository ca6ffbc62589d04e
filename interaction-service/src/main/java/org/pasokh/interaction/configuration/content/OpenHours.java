package org.pasokh.interaction.configuration.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pasokh.businesstime.Hours;

/// One opening of a day, written like `08:00-16:00`. `22:00-06:00` ends on the next day, `00:00-24:00` is a whole one.
public record OpenHours(LocalTime opens, LocalTime closes) {

    private static final Pattern FORM =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)\\s*-\\s*(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OpenHours of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no opening hours");
        }
        LocalTime closes = matcher.group(3) == null ? LocalTime.MIDNIGHT : time(matcher.group(3), matcher.group(4));
        return new OpenHours(time(matcher.group(1), matcher.group(2)), closes);
    }

    @JsonValue
    @Override
    public String toString() {
        return opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes);
    }

    Hours hours() {
        return new Hours(opens, closes);
    }

    /// Minutes from the day's beginning; beyond the day if it ends on the next.
    int beginsAt() {
        return opens.toSecondOfDay() / 60;
    }

    int endsAt() {
        return closes.toSecondOfDay() / 60 + (hours().endsNextDay() ? 24 * 60 : 0);
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }
}
