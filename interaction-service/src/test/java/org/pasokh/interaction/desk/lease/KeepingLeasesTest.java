package org.pasokh.interaction.desk.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.Cursor;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.LogWriter;

class KeepingLeasesTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer());
    private final CurrentView current = new CurrentView();
    private Instant now = NINE;
    private boolean logIsThere = true;
    private final KeepingLeases leases = new KeepingLeases(
            current,
            new NobodySeen(),
            new LostLeases(Duration.ofMinutes(2)),
            new EventPublisher(new LogWriter(kafka)),
            () -> now);

    @BeforeEach
    void follow() {
        var sara = new AgentState(
                "sara",
                new AgentState.Attendance(Presence.AVAILABLE, null, NINE.minusSeconds(3_600), null, null),
                new AgentState.Load(0, 100),
                List.of(),
                List.of(),
                Map.of());
        current.follow(new LiveView(List.of(sara), Cursor.start(1, new long[1], new long[1])), () -> logIsThere);
    }

    @Test
    void whoever_has_no_stream_for_the_lease_is_reported() {
        lookFor(Duration.ofSeconds(115));
        assertThat(kafka.history()).isEmpty();

        lookFor(Duration.ofSeconds(10));

        assertThat(kafka.history()).isNotEmpty();
    }

    @Test
    void nobody_is_reported_for_the_time_in_which_the_log_was_away() {
        lookFor(Duration.ofSeconds(115));
        logIsThere = false;
        lookFor(Duration.ofSeconds(10));
        logIsThere = true;

        lookFor(Duration.ofSeconds(115));
        assertThat(kafka.history()).isEmpty();
        lookFor(Duration.ofSeconds(10));

        assertThat(kafka.history()).isNotEmpty();
    }

    private void lookFor(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            leases.look();
            now = now.plusSeconds(5);
        }
    }

    private static final class NobodySeen implements LastSeen {

        @Override
        public void note(Collection<String> agents, Instant now) {}

        @Override
        public Map<String, Instant> of(Collection<String> agents) {
            return Map.of();
        }
    }
}
