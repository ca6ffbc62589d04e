package org.pasokh.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Channel;

/// A day of three agents, a hundredth of the one that is measured.
class SimulatedDayTest {
    private final SimulatedDay day = new SimulatedDay(3);

    @Test
    void whoever_came_was_answered_once_has_left_or_still_waits() {
        assertThat(Arrays.stream(Channel.values()).map(day::of)).allSatisfy(kept -> {
            assertThat(kept.came()).isPositive();
            assertThat(kept.answered() + kept.left() + kept.open()).isEqualTo(kept.came());
            assertThat(kept.answered()).isPositive();
        });
        assertThat(day.doubled()).isZero();
    }

    @Test
    void the_same_seed_gives_the_same_day() {
        String first = day.tables()
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList()
                .toString();

        assertThat(new SimulatedDay(3)
                        .tables()
                        .lines()
                        .filter(line -> line.startsWith("|"))
                        .toList()
                        .toString())
                .isEqualTo(first);
    }

    @Test
    void work_is_shared() {
        assertThat(day.gini()).isBetween(0.0, 0.3);
    }
}
