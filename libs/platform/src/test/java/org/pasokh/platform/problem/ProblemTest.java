package org.pasokh.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

class ProblemTest {

    @Test
    void its_type_is_a_stable_name_and_its_members_are_kept() {
        ProblemDetail detail = Problem.of("too-late", HttpStatus.CONFLICT, "Too late", "It was over.")
                .with("position", 7)
                .toDetail();

        assertThat(detail.getType()).isEqualTo(URI.create("urn:pasokh:problem:too-late"));
        assertThat(detail.getStatus()).isEqualTo(409);
        assertThat(detail.getProperties()).containsEntry("position", 7);
    }
}
