package org.pasokh.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WellnessTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final Wellness kafka = new Wellness(Duration.ofSeconds(8));

    @Test
    void before_anything_failed_it_is_well() {
        assertThat(kafka.isProven(NINE)).isTrue();
    }

    @Test
    void while_all_fails_it_is_not_and_for_a_while_after_that() {
        for (int second = 0; second <= 20; second++) {
            kafka.failed(at(second));
            assertThat(kafka.isProven(at(second))).isFalse();
        }
        kafka.succeeded(at(21));

        assertThat(kafka.isProven(at(21))).isFalse();
        assertThat(kafka.isProven(at(27))).isFalse();
        assertThat(kafka.isProven(at(29))).isTrue();
    }

    @Test
    void one_partition_that_always_fails_does_not_speak_for_the_others() {
        for (int second = 0; second <= 8; second++) {
            kafka.failed(at(second));
            kafka.succeeded(at(second));
        }

        assertThat(kafka.isProven(at(8))).isTrue();
    }

    @Test
    void success_of_long_ago_proves_nothing_about_now() {
        for (int second = 0; second <= 10; second++) {
            kafka.succeeded(at(second));
        }
        for (int second = 10; second <= 30; second++) {
            kafka.failed(at(second));
        }

        assertThat(kafka.isProven(at(30))).isFalse();
    }

    private static Instant at(int second) {
        return NINE.plusSeconds(second);
    }
}
