package org.pasokh.interaction.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.Cursor;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.platform.problem.ProblemException;

class HandlingsOfViewTest {

    private final CurrentView current = new CurrentView();
    private final HandlingsOfView handlings = new HandlingsOfView(current);

    @Test
    void a_replica_without_a_view_does_not_say_that_nobody_handles_an_interaction() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> handlings.of("i-1"))
                .satisfies(refused -> {
                    assertThat(refused.problem().name()).isEqualTo("desk-starting");
                    assertThat(refused.problem().status().value()).isEqualTo(503);
                });
    }

    @Test
    void with_a_view_nobody_means_nobody() {
        current.follow(new LiveView(List.of(), Cursor.start(1, new long[1], new long[1])), () -> true);

        assertThat(handlings.of("i-1")).isEmpty();
    }
}
