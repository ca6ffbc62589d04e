package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Routers die in the middle of many visits while customers come and agents answer all the time.
/// `-Dpasokh.test.visits=10000` for the whole of it.
class KilledRouterIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledRouterIT.class);
    private static final int VISITS = Integer.getInteger("pasokh.test.visits", 300);
    private static final int PER_SECOND = Math.clamp(VISITS / 10, 20, 150);
    private static final int AGENTS = 60;
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    /// The promise is for the whole of it; beside other builds only that somebody takes over.
    private static final Duration BACK_WITHIN = Duration.ofSeconds(VISITS < 10_000 ? 60 : 10);

    private static final Duration STOPPED_FOR = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private RoutingLog log;
    private int routers;

    @BeforeEach
    void start() {
        log = new RoutingLog(folder.resolve("kafka"));
        log.ask(Requests.pool(TO_ANSWER));
        log.askAll(IntStream.range(0, AGENTS)
                .mapToObj(number -> "a" + number)
                .flatMap(agent -> Stream.of(Requests.agent(agent), Requests.available(agent))));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_router_that_is_killed_and_started_again_has_decided_as_if_nothing_had_happened() {
        RouterProcess first = router();
        try (Floor floor = new Floor(log);
                Customers _ = new Customers(log, VISITS, PER_SECOND)) {
            await().atMost(PATIENCE).until(() -> floor.done() > VISITS / 3);
            floor.lookAway();
            first.kill();
            Instant killed = Instant.now();
            try (RouterProcess _ = router()) {
                Duration gone = awaitDecisionsAfter(killed, floor);
                assertAllDone(floor);
                LOG.warn("router started again: decisions after {}", gone);
                assertThat(gone).isLessThan(BACK_WITHIN);
            }
        }
        assertNobodyWasWronged();
    }

    @Test
    void when_one_of_two_routers_is_stopped_and_later_killed_the_other_decides_within_ten_seconds() {
        List<RouterProcess> both = List.of(router(), router());
        await().atMost(PATIENCE).until(() -> both.stream().allMatch(RouterProcess::hasBegun));
        try (Floor floor = new Floor(log);
                Customers _ = new Customers(log, VISITS, Math.min(PER_SECOND, VISITS / 25))) {
            await().atMost(PATIENCE).until(() -> floor.done() > VISITS / 6);
            RouterProcess stopped = whoRoutes(both);
            floor.lookAway();
            stopped.stop();
            Instant since = Instant.now();
            Duration afterStop = awaitDecisionsAfter(since, floor);
            await().atMost(STOPPED_FOR.plusSeconds(1)).until(() -> Instant.now().isAfter(since.plus(STOPPED_FOR)));
            stopped.goOn();

            await().atMost(PATIENCE).until(() -> floor.done() > VISITS * 4 / 5);
            floor.lookAway();
            whoRoutes(both).kill();
            Duration afterKill = awaitDecisionsAfter(Instant.now(), floor);
            assertAllDone(floor);
            LOG.warn("one of two routers gone: decisions after {} (stopped) and {} (killed)", afterStop, afterKill);
            assertThat(List.of(afterStop, afterKill)).allMatch(gone -> gone.compareTo(BACK_WITHIN) < 0);
        } finally {
            both.forEach(RouterProcess::close);
        }
        assertNobodyWasWronged();
    }

    /// The one that has the pool's partition. One that was stopped takes a moment to see that it has it no longer.
    private RouterProcess whoRoutes(List<RouterProcess> routers) {
        return await().atMost(PATIENCE)
                .until(
                        () -> routers.stream()
                                .filter(router -> router.has(log.partition()))
                                .toList(),
                        having -> having.size() == 1)
                .getFirst();
    }

    /// Something is asked all the time: on a slow machine all customers may have come by then.
    private Duration awaitDecisionsAfter(Instant moment, Floor floor) {
        await().atMost(PATIENCE).until(() -> {
            log.post(new RoutingRequest.WithdrawVisit("nobody"));
            return floor.heardOfWhatCameAfter(moment).isPresent();
        });
        floor.lookBack();
        return Duration.between(moment, floor.heardOfWhatCameAfter(moment).orElseThrow());
    }

    /// Everybody is over, and whatever was still asked has its answer.
    private void assertAllDone(Floor floor) {
        await().atMost(PATIENCE).until(() -> floor.over() == VISITS);
        floor.close();
        String last = "the-last-request";
        log.post(last, new RoutingRequest.WithdrawVisit("nobody"));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> log.envelopes().anyMatch(envelope -> last.equals(envelope.causationId())));
    }

    private void assertNobodyWasWronged() {
        List<String> ids = log.envelopes().map(Envelope::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(log.events(RoutingEvent.HandlingStarted.class))
                .extracting(RoutingEvent.HandlingStarted::visitId)
                .doesNotHaveDuplicates();
        int compared = LogAudit.compare(log);
        OutageAudit.Found found = OutageAudit.check(log);
        LOG.warn("{} visits, {} events compared, {}", VISITS, compared, found);
        assertThat(found.late())
                .as("answers that a deadline without prolonging would have refused")
                .isPositive();
    }

    private RouterProcess router() {
        return RouterProcess.start(log.bootstrapServers(), folder.resolve("router-" + ++routers + ".log"));
    }
}
