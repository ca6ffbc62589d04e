package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.contracts.routing.VisitOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class KilledRouterIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledRouterIT.class);
    private static final int VISITS = 300;
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    /// What a router had committed before it was killed is heard of for a moment longer.
    private static final Duration STILL_BEING_READ = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private RoutingLog log;
    private int routers;

    @BeforeEach
    void start() {
        log = new RoutingLog(folder.resolve("kafka"));
        log.ask(Requests.pool(Duration.ofSeconds(3)));
        Stream.of("a1", "a2", "a3", "a4", "a5").forEach(agent -> {
            log.ask(Requests.agent(agent));
            log.ask(Requests.available(agent));
        });
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_router_that_is_killed_and_started_again_has_decided_as_if_nothing_had_happened() {
        Process router = router();
        try (Floor floor = new Floor(log)) {
            visits(0, VISITS / 3);
            await().atMost(PATIENCE).until(() -> floor.done() > VISITS / 6);
            RouterProcess.kill(router);
            visits(VISITS / 3, 2 * VISITS / 3);
            Instant killed = Instant.now();
            router = router();
            await().atMost(PATIENCE).until(() -> floor.done() > VISITS / 2);
            LOG.warn("router restarted: heard after {}", since(killed, floor));

            RouterProcess.kill(router);
            visits(2 * VISITS / 3, VISITS);
            router = router();
            assertAllDone(floor);
        } finally {
            RouterProcess.kill(router);
        }
    }

    @Test
    void when_one_of_two_routers_is_killed_the_other_decides_within_ten_seconds() {
        Process first = router();
        visits(0, 1);
        await().atMost(PATIENCE)
                .until(() -> !log.events(RoutingEvent.OfferMade.class).isEmpty());
        Process second = router();
        try (Floor floor = new Floor(log)) {
            visits(1, VISITS / 3);
            await().atMost(PATIENCE).until(() -> floor.done() > VISITS / 6);
            Duration afterFirst = gapWhenKilled(first, floor, VISITS / 3, 2 * VISITS / 3);
            await().atMost(PATIENCE).until(() -> floor.done() > VISITS / 2);
            first = router();
            visits(2 * VISITS / 3, 2 * VISITS / 3 + 10);
            await().atMost(PATIENCE).until(() -> floor.done() > 2 * VISITS / 3);
            // one of the two had the pool
            Duration afterSecond = gapWhenKilled(second, floor, 2 * VISITS / 3 + 10, VISITS);
            assertAllDone(floor);

            LOG.warn("one of two routers killed: heard after {} and {}", afterFirst, afterSecond);
            assertThat(List.of(afterFirst, afterSecond)).allMatch(gap -> gap.compareTo(TAKEN_OVER) < 0);
        } finally {
            RouterProcess.kill(first);
            RouterProcess.kill(second);
        }
    }

    private Duration gapWhenKilled(Process router, Floor floor, int from, int to) {
        RouterProcess.kill(router);
        Instant killed = Instant.now();
        visits(from, to);
        await().atMost(PATIENCE).until(() -> floor.hasHeardAfter(killed.plus(STILL_BEING_READ)));
        return since(killed, floor);
    }

    private void assertAllDone(Floor floor) {
        await().atMost(PATIENCE).until(() -> ended() == VISITS);
        List<String> ids = log.envelopes().map(Envelope::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(log.events(RoutingEvent.HandlingStarted.class))
                .extracting(RoutingEvent.HandlingStarted::visitId)
                .doesNotHaveDuplicates();
        LOG.warn("{} events compared", LogAudit.compare(log));
    }

    /// Visits that are over: answered and dealt with, or held because too many declined.
    private long ended() {
        long held = log.events(RoutingEvent.VisitHeld.class).size();
        long answered = log.events(RoutingEvent.VisitExited.class).stream()
                .filter(exited -> exited.outcome() == VisitOutcome.ANSWERED)
                .count();
        return held
                + Math.min(
                        answered, log.events(RoutingEvent.HandlingEnded.class).size());
    }

    private static Duration since(Instant killed, Floor floor) {
        return Duration.between(killed, floor.firstHeardAfter(killed.plus(STILL_BEING_READ)));
    }

    private void visits(int from, int to) {
        for (int i = from; i < to; i++) {
            RoutingRequest visit = Requests.chat("visit-" + i, Instant.now());
            log.ask(visit);
        }
    }

    private Process router() {
        return RouterProcess.start(log.bootstrapServers(), folder.resolve("router-" + ++routers + ".log"));
    }
}
