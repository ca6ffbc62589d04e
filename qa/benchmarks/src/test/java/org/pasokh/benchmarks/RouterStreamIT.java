package org.pasokh.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The benchmark at a hundredth of its size: that it measures what it says, not how fast it is.
class RouterStreamIT {

    @Test
    void every_request_is_answered_and_measured_beside_the_yardstick() {
        try (RouterStream stream = new RouterStream()) {
            RouterStream.Measured measured = stream.measure(60, Duration.ofSeconds(1));
            RouterStream.Flooded flooded = stream.flood(600);

            assertThat(measured.steps()).extracting(Latency::count).containsExactly(60L, 60L);
            assertThat(flooded.requests()).isEqualTo(600);
            assertThat(flooded.perSecond()).isPositive();
            assertThat(flooded.yardstick()).isPositive();
        }
    }
}
