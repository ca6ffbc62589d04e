package org.pasokh.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.pasokh.acceptance.installation.Installation;

/// The benchmarks that go through the front doors at a hundredth of their size: that they measure what they say, not
/// how fast it is.
class FrontDoorsIT {

    private static final Installation INSTALLATION = Installation.forMeasuring();

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @Test
    void every_conversation_is_answered_and_every_hop_is_measured() {
        try (MainLine line = new MainLine(INSTALLATION)) {
            Measured measured = line.measure(2, Duration.ofSeconds(3));

            assertThat(measured.answered()).isEqualTo(6);
            assertThat(measured.steps())
                    .allSatisfy(step -> assertThat(step.count()).as(step.name()).isPositive());
            assertThat(measured.steps().getLast().count()).isEqualTo(6);
        }
    }

    @Test
    void all_that_comes_in_is_on_the_log_and_becomes_messages() {
        Intake.Taken mails = new Intake(INSTALLATION).mails(50);

        assertThat(mails.durable()).isPositive();
        assertThat(mails.translated()).isPositive();
        assertThat(mails.yardstick()).isPositive();
    }
}
