package org.pasokh.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/// The benchmark at a hundredth of its size: that it measures what it says, not how fast it is.
class RoutingCoreTest {

    @Test
    void every_input_is_measured_beside_the_yardstick() throws RunnerException {
        RoutingCore.Row row = RoutingCore.measure(100, 1_000, 40, 0, TimeValue.milliseconds(40));

        assertThat(row.input().getN()).isPositive();
        assertThat(row.yardstick().getN()).isPositive();
        assertThat(row.toString()).startsWith("| 100 | 40 | 1,000 |");
    }

    @Test
    void the_pool_stays_full_and_its_agents_at_work() {
        RoutingFloor floor = new RoutingFloor(100, 1_000, 40);

        int facts = 0;
        for (int i = 0; i < 3_000; i++) {
            facts += floor.input();
        }

        assertThat(facts).isGreaterThan(6_000);
        assertThat(floor.waiting()).isBetween(900, 1_300);
    }
}
