package org.pasokh.interaction.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final Told told = new Told(7, TODAY, "7-a", null);

    @Test
    void what_was_told_is_never_followed_by_something_older() {
        assertThat(told.isAheadOf(6, TODAY)).isTrue();
        assertThat(told.isAheadOf(6, TODAY.plusDays(1))).isTrue();
        assertThat(told.isAheadOf(7, TODAY.minusDays(1))).isTrue();
    }

    @Test
    void a_clock_that_is_ahead_keeps_no_new_version_back() {
        assertThat(told.isAheadOf(7, TODAY)).isFalse();
        assertThat(told.isAheadOf(7, TODAY.plusDays(1))).isFalse();
        assertThat(told.isAheadOf(8, TODAY.minusDays(1))).isFalse();
    }
}
