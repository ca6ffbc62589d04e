package org.pasokh.businesstime;

import java.time.LocalDate;

/// A span of days, both included, with a week of its own: Ramadan, winter hours.
public record Season(LocalDate from, LocalDate to, Week week) {

    public Season {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a season that ends before it begins: " + from + " to " + to);
        }
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
