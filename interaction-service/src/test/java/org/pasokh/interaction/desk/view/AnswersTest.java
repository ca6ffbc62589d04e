package org.pasokh.interaction.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final Answers answers = new Answers(Duration.ofMinutes(10));

    @Test
    void an_answer_is_kept_for_its_time() {
        answers.note("one", new Answer.InWrapUp(NINE), NINE);
        answers.note("two", new Answer.InWrapUp(NINE), NINE.plusSeconds(600));
        assertThat(answers.to("one")).isPresent();

        answers.note("three", new Answer.InWrapUp(NINE), NINE.plusSeconds(601));

        assertThat(answers.to("one")).isEmpty();
        assertThat(answers.to("two")).isPresent();
    }

    @Test
    void an_answer_of_long_ago_that_is_read_now_is_not_kept() {
        answers.note("new", new Answer.InWrapUp(NINE), NINE);

        answers.note("old", new Answer.InWrapUp(NINE), NINE.minusSeconds(601));

        assertThat(answers.to("old")).isEmpty();
        assertThat(answers.to("new")).isPresent();
    }
}
