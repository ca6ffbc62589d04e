package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RouterStreamsTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void giving_out_partitions_anew_makes_no_replica_unready_that_has_run() {
        assertThat(upWhen(true)).containsExactly(State.REBALANCING, State.RUNNING);
    }

    @Test
    void who_has_never_run_is_not_ready_before_it_does() {
        assertThat(upWhen(false)).containsExactly(State.RUNNING);
    }

    @Test
    void a_clock_that_was_set_back_is_noticed_once() {
        SetBack setBack = new SetBack();

        assertThat(setBack.since(0, 1_000_000)).isFalse();
        assertThat(setBack.since(SECOND, 1_001_000)).isFalse();
        assertThat(setBack.since(2 * SECOND, 900_000)).isTrue();
        assertThat(setBack.since(3 * SECOND, 901_000)).isFalse();
    }

    @Test
    void a_clock_that_is_corrected_a_little_or_set_forward_is_left_alone() {
        SetBack setBack = new SetBack();

        assertThat(setBack.since(0, 1_000_000)).isFalse();
        assertThat(setBack.since(SECOND, 1_000_500)).isFalse();
        assertThat(setBack.since(2 * SECOND, 9_000_000)).isFalse();
    }

    private static List<State> upWhen(boolean hasRun) {
        return Arrays.stream(State.values())
                .filter(state -> RouterStreams.health(state, hasRun).getStatus().equals(Status.UP))
                .toList();
    }
}
