package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Elsewhere;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.contracts.routing.RoutingRequest.ConfigurePool;
import org.pasokh.contracts.routing.VisitOutcome;

/// Two pools on two partitions of a real broker, and routers that are killed while visits go from one to the other, and
/// then a whole queue with its agent.
class HandOverIT {

    private static final int VISITS = 120;
    private static final int WAITING = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BACKUP = "backup";

    @TempDir
    Path folder;

    private RoutingLog log;
    private String south;

    @BeforeEach
    void start() {
        log = new RoutingLog(folder.resolve("kafka"));
        south = IntStream.range(0, 100)
                .mapToObj(number -> "south-" + number)
                .filter(pool -> log.partition(pool) != log.partition())
                .findFirst()
                .orElseThrow();
        log.ask(pool(Requests.QUEUE, new Elsewhere(Map.of(BACKUP, south), Map.of("sara", south))));
        log.askPool(south, pool(BACKUP, new Elsewhere(Map.of(Requests.QUEUE, Requests.POOL), Map.of())));
        log.askPool(
                south, new RoutingRequest.ConfigureAgent("1", "sara", Set.of(BACKUP), Set.of(Channel.CHAT), 100, null));
        log.askPool(south, Requests.available("sara"));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void each_visit_is_in_the_other_pool_once_whoever_dies() {
        try (RouterProcess first = router(1)) {
            ask(0, VISITS / 2);
            await().atMost(PATIENCE).until(() -> handedOver().size() > VISITS / 10);
            first.kill();
        }
        ask(VISITS / 2, VISITS);
        String handling;
        try (RouterProcess second = router(2)) {
            await().atMost(PATIENCE).until(() -> comeTo(south).count() >= VISITS);
            RoutingEvent.OfferMade offer =
                    log.events(RoutingEvent.OfferMade.class).getFirst();
            assertThat(offer.agentId()).isEqualTo("sara");
            log.askPool(south, new RoutingRequest.AcceptOffer(offer.offerId(), "sara"));
            await().atMost(PATIENCE)
                    .until(() -> !log.events(RoutingEvent.HandlingStarted.class).isEmpty());
            assertEachCameOnce();

            handling = workOfReza();
            moveSales();
            await().atMost(PATIENCE).until(() -> handedOver().size() > VISITS);
            second.kill();
        }
        log.ask("late-end", new RoutingRequest.EndHandling(handling, "reza", "solved"));
        log.ask("late-leave", new RoutingRequest.WithdrawVisit("w" + (WAITING - 1)));
        log.ask(sales(WAITING));
        try (RouterProcess _ = router(3)) {
            await().atMost(PATIENCE).until(() -> live().size() == WAITING - 1 && ended("late-end", "late-leave"));
        }

        assertThat(live().keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, WAITING)
                        .filter(number -> number != WAITING - 1)
                        .mapToObj(number -> "interaction-w" + number)
                        .toList());
        assertThat(live().values()).as("the pool that they wait in").containsOnly(south);
        assertThat(LogAudit.compare(log)).isPositive();
    }

    private void assertEachCameOnce() {
        assertThat(comeTo(south).map(RoutingEvent.VisitEnqueued::interactionId))
                .hasSize(VISITS)
                .doesNotHaveDuplicates();
        assertThat(comeTo(south).map(RoutingEvent.VisitEnqueued::visitId))
                .containsExactlyInAnyOrderElementsOf(handedOver().stream()
                        .map(PoolEvent.VisitHandedOver::toVisitId)
                        .toList());
        assertThat(taken()).hasSize(VISITS).doesNotHaveDuplicates();
    }

    /// @return what an agent of the queue that is to move works on, while others wait there
    private String workOfReza() {
        log.ask(Requests.agent("reza"));
        log.ask(Requests.available("reza"));
        log.ask(sales(0));
        await().atMost(PATIENCE).until(() -> offers("reza").findFirst().isPresent());
        String offer = offers("reza").findFirst().orElseThrow().offerId();
        log.ask(new RoutingRequest.AcceptOffer(offer, "reza"));
        log.askAll(IntStream.range(1, WAITING).mapToObj(HandOverIT::sales));
        await().atMost(PATIENCE)
                .until(() -> log.events(RoutingEvent.VisitEnqueued.class).stream()
                        .anyMatch(visit -> visit.visitId().equals("w" + (WAITING - 1))));
        return EventIds.of("handling", offer);
    }

    private Stream<RoutingEvent.OfferMade> offers(String agent) {
        return log.events(RoutingEvent.OfferMade.class).stream()
                .filter(offer -> offer.agentId().equals(agent));
    }

    /// To the south, and its agent too, who has work in hand.
    private void moveSales() {
        Duration timeout = Duration.ofSeconds(21);
        ConfigurePool there = (ConfigurePool) Requests.pool(Requests.QUEUE, timeout, new Elsewhere(Map.of(), Map.of()));
        ConfigurePool backup = (ConfigurePool) Requests.pool(BACKUP, timeout, null);
        log.ask(Requests.pool(
                "annex",
                timeout,
                new Elsewhere(Map.of(BACKUP, south, Requests.QUEUE, south), Map.of("sara", south, "reza", south))));
        log.askPool(
                south,
                new ConfigurePool(
                        there.version(),
                        Stream.concat(there.queues().stream(), backup.queues().stream())
                                .toList(),
                        there.costs(),
                        null,
                        null,
                        null,
                        null,
                        there.elsewhere()));
    }

    private static RoutingRequest sales(int number) {
        return Requests.chat("w" + number, Instant.now());
    }

    /// Where those wait who came for the queue that moves: by interaction, the pool of the one visit that has no
    /// outcome.
    private Map<String, String> live() {
        Map<String, String> pools = new HashMap<>();
        Map<String, Integer> visits = new HashMap<>();
        log.envelopes().forEach(envelope -> {
            if (envelope.event() instanceof RoutingEvent.VisitEnqueued it
                    && it.interactionId().startsWith("interaction-w")) {
                pools.put(it.interactionId(), envelope.key());
                visits.merge(it.interactionId(), 1, Integer::sum);
            } else if (envelope.event() instanceof RoutingEvent.VisitExited it) {
                visits.computeIfPresent(it.interactionId(), (_, count) -> count - 1);
            }
        });
        assertThat(visits.values()).as("nobody waits twice").allMatch(count -> count == 0 || count == 1);
        pools.keySet().removeIf(interaction -> visits.getOrDefault(interaction, 0) == 0);
        return pools;
    }

    /// Whether each of these requests, asked where it was, has ended something where it is.
    private boolean ended(String... requests) {
        return Stream.of(requests)
                .allMatch(request -> log.envelopes()
                        .filter(envelope -> request.equals(envelope.causationId())
                                && envelope.key().equals(south))
                        .map(Envelope::event)
                        .anyMatch(event -> event instanceof RoutingEvent.HandlingEnded
                                || (event instanceof RoutingEvent.VisitExited exit
                                        && exit.outcome() == VisitOutcome.ABANDONED)));
    }

    private void ask(int from, int to) {
        log.askAll(IntStream.range(from, to)
                .mapToObj(number -> new RoutingRequest.RequestVisit(
                        "v" + number, "i" + number, BACKUP, Channel.CHAT, Instant.now(), null, null, null)));
    }

    private List<PoolEvent.VisitHandedOver> handedOver() {
        return log.events(PoolEvent.VisitHandedOver.class);
    }

    private Stream<RoutingEvent.VisitEnqueued> comeTo(String pool) {
        return log.envelopes()
                .filter(envelope -> envelope.key().equals(pool))
                .map(Envelope::event)
                .filter(RoutingEvent.VisitEnqueued.class::isInstance)
                .map(RoutingEvent.VisitEnqueued.class::cast);
    }

    /// Ids of the requests of one pool to the other, all of which stand where whoever else asks that pool puts them.
    private List<String> taken() {
        return log.requests().stream()
                .filter(record -> RoutingLog.request(record).event() instanceof RoutingRequest.TakeOverVisit)
                .map(record -> {
                    assertThat(record.partition()).isEqualTo(log.partition(south));
                    return RoutingLog.request(record).id();
                })
                .toList();
    }

    private static RoutingRequest pool(String queue, Elsewhere elsewhere) {
        return Requests.pool(queue, Duration.ofSeconds(20), elsewhere);
    }

    private RouterProcess router(int number) {
        return RouterProcess.start(log.bootstrapServers(), folder.resolve("router-" + number + ".log"));
    }
}
