package org.pasokh.gateway.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameBudgetTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final FrameBudget budget = new FrameBudget(20, 100, NOW);

    @Test
    void a_heap_may_come_at_once_but_no_more() {
        assertThat(taken(100, NOW)).isEqualTo(100);
        assertThat(budget.take(NOW)).isFalse();
    }

    @Test
    void twenty_a_second_may_follow() {
        taken(100, NOW);

        assertThat(taken(50, NOW.plusSeconds(1))).isEqualTo(20);
        assertThat(taken(50, NOW.plusSeconds(2))).isEqualTo(20);
    }

    @Test
    void a_long_silence_earns_no_more_than_the_heap() {
        taken(100, NOW);

        assertThat(taken(1_000, NOW.plusSeconds(3_600))).isEqualTo(100);
    }

    @Test
    void a_clock_that_is_set_back_costs_nothing() {
        taken(99, NOW);

        assertThat(taken(10, NOW.minusSeconds(60))).isEqualTo(1);
    }

    private long taken(int tries, Instant now) {
        return IntStream.range(0, tries).filter(_ -> budget.take(now)).count();
    }
}
