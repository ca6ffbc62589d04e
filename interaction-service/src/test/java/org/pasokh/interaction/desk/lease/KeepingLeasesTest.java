package org.pasokh.interaction.desk.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
import org.springframework.dao.DataAccessResourceFailureException;

/// Two replicas with one memory of who was seen, and one agent.
class KeepingLeasesTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final Shared shared = new Shared();
    private final Replica one = new Replica();
    private final Replica other = new Replica();
    private Instant now = NINE;

    @BeforeEach
    void watch() {
        pass(Duration.ofSeconds(30), () -> one.heartbeats.heard("sara", now));
    }

    @Test
    void whoever_is_heard_of_every_ten_seconds_stays() {
        for (int i = 0; i < 12; i++) {
            pass(Duration.ofSeconds(10));
            one.heartbeats.heard("sara", now);
        }

        assertThat(one.reports() + other.reports()).isZero();
    }

    @Test
    void whoever_is_heard_of_no_more_is_lost_after_the_lease_and_not_before() {
        pass(Duration.ofSeconds(28));
        assertThat(one.reports() + other.reports()).isZero();

        pass(Duration.ofSeconds(6));

        assertThat(one.reports()).isPositive();
        assertThat(other.reports()).isPositive();
    }

    @Test
    void it_does_not_matter_which_replica_hears() {
        for (int i = 0; i < 12; i++) {
            pass(Duration.ofSeconds(10));
            (i % 2 == 0 ? one : other).heartbeats.heard("sara", now);
        }

        assertThat(one.reports() + other.reports()).isZero();
    }

    @Test
    void the_others_hear_once_for_all_that_came_between_two_looks() {
        shared.writes = 0;
        one.heartbeats.heard("sara", now);
        one.heartbeats.heard("reza", now);
        one.heartbeats.heard("sara", now.plusMillis(1));

        one.leases.look();
        one.leases.look();

        assertThat(shared.writes).isEqualTo(1);
        assertThat(shared.seen).containsEntry("sara", now.plusMillis(1)).containsEntry("reza", now);
    }

    @Test
    void a_replica_that_was_stopped_does_not_report_whom_it_could_not_hear() {
        // its agents are with the other one meanwhile, which has not shared it yet
        one.stopped = true;
        pass(Duration.ofSeconds(20), () -> other.heartbeats.heard("sara", now));
        shared.seen.clear();
        other.stopped = true;
        one.stopped = false;

        pass(Duration.ofSeconds(28));

        assertThat(one.reports()).isZero();
    }

    @Test
    void who_was_with_a_replica_that_hangs_has_fifteen_seconds_and_more_to_come_to_another() {
        // the last heartbeat is the stopped one's secret
        pass(Duration.ofSeconds(10));
        one.heartbeats.heard("sara", now);
        one.stopped = true;

        pass(Duration.ofSeconds(18));
        other.heartbeats.heard("sara", now);
        pass(Duration.ofSeconds(20));

        assertThat(other.reports()).isZero();
    }

    @Test
    void who_is_gone_with_a_replica_that_hangs_is_reported_by_the_other() {
        one.stopped = true;

        pass(Duration.ofSeconds(34));

        assertThat(other.reports()).isPositive();
    }

    @Test
    void nobody_is_reported_for_the_time_in_which_the_log_was_away() {
        pass(Duration.ofSeconds(26));
        one.logIsThere = false;
        other.logIsThere = false;
        pass(Duration.ofSeconds(10));
        one.logIsThere = true;
        other.logIsThere = true;

        pass(Duration.ofSeconds(28));
        assertThat(one.reports() + other.reports()).isZero();
        pass(Duration.ofSeconds(6));

        assertThat(one.reports()).isPositive();
    }

    @Test
    void what_could_not_be_shared_is_shared_later() {
        shared.away = true;
        pass(Duration.ofSeconds(10));
        one.heartbeats.heard("sara", now);
        pass(Duration.ofSeconds(4));
        shared.away = false;

        pass(Duration.ofSeconds(2));

        assertThat(shared.seen).containsEntry("sara", now.minusSeconds(6));
    }

    private void pass(Duration time) {
        pass(time, () -> {});
    }

    private void pass(Duration time, Runnable each) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusSeconds(2);
            each.run();
            one.look();
            other.look();
        }
    }

    private final class Replica {

        private final MockProducer<String, byte[]> kafka =
                new MockProducer<>(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer());
        private final CurrentView current = new CurrentView();
        private final Heartbeats heartbeats = new Heartbeats();
        private final KeepingLeases leases = new KeepingLeases(
                current,
                new Seeing(heartbeats, shared),
                new LostLeases(Duration.ofSeconds(30)),
                _ -> "main",
                new EventPublisher(new LogWriter(kafka)),
                () -> now);
        private boolean logIsThere = true;
        private boolean stopped;

        Replica() {
            var sara = new AgentState(
                    "sara",
                    new AgentState.Attendance(Presence.AVAILABLE, null, NINE.minusSeconds(3_600), null, null),
                    new AgentState.Load(0, 100),
                    List.of(),
                    List.of(),
                    Map.of(),
                    null,
                    null);
            current.follow(new LiveView(List.of(sara), Cursor.start(1, new long[1], new long[1])), () -> logIsThere);
        }

        void look() {
            if (!stopped) {
                leases.look();
            }
        }

        int reports() {
            return kafka.history().size();
        }
    }

    private static final class Shared implements LastSeen {

        private final Map<String, Instant> seen = new HashMap<>();
        private boolean away;
        private int writes;

        @Override
        public void note(Map<String, Instant> agents) {
            check();
            if (!agents.isEmpty()) {
                writes++;
            }
            seen.putAll(agents);
        }

        @Override
        public Map<String, Instant> of(Collection<String> agents) {
            check();
            Map<String, Instant> known = new HashMap<>(seen);
            known.keySet().retainAll(agents);
            return known;
        }

        private void check() {
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
        }
    }
}
