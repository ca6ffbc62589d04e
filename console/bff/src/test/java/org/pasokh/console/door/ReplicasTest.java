package org.pasokh.console.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplicasTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final URI A = URI.create("http://a");
    private static final URI B = URI.create("http://b");
    private static final URI C = URI.create("http://c");

    private final Replicas replicas = new Replicas(List.of(A, B, C), Duration.ofSeconds(10));

    @Test
    void a_session_asks_all_in_its_own_order() {
        assertThat(replicas.inOrder("s", NINE)).containsExactlyInAnyOrder(A, B, C);
        assertThat(replicas.inOrder("s", NINE)).isEqualTo(replicas.inOrder("s", NINE));
    }

    @Test
    void sessions_are_spread() {
        var firsts = IntStream.range(0, 100)
                .mapToObj(i -> replicas.inOrder("session-" + i, NINE).getFirst())
                .collect(Collectors.toSet());

        assertThat(firsts).containsExactlyInAnyOrder(A, B, C);
    }

    @Test
    void one_that_failed_is_asked_last_for_a_while() {
        var first = replicas.inOrder("s", NINE).getFirst();
        replicas.failed(first, NINE);

        assertThat(replicas.inOrder("s", NINE.plusSeconds(9)).getLast()).isEqualTo(first);
        assertThat(replicas.inOrder("s", NINE.plusSeconds(10)).getFirst()).isEqualTo(first);
    }

    @Test
    void one_that_answers_again_has_its_place_back() {
        var first = replicas.inOrder("s", NINE).getFirst();
        replicas.failed(first, NINE);
        replicas.answered(first);

        assertThat(replicas.inOrder("s", NINE).getFirst()).isEqualTo(first);
    }
}
