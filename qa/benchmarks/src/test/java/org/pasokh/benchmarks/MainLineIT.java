package org.pasokh.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The benchmark at a hundredth of its size: that it measures what it says, not how fast it is.
class MainLineIT {

    @Test
    void every_conversation_is_answered_and_every_hop_is_measured() {
        try (MainLine line = new MainLine()) {
            Measured measured = line.measure(2, Duration.ofSeconds(3));

            assertThat(measured.answered()).isEqualTo(6);
            assertThat(measured.steps())
                    .allSatisfy(step -> assertThat(step.count()).as(step.name()).isPositive());
            assertThat(measured.steps().getLast().count()).isEqualTo(6);
        }
    }
}
