package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Elsewhere;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

/// Two pools on two partitions of a real broker, and a router that is killed while visits go from one to the other.
class HandOverIT {

    private static final int VISITS = 120;
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
        try (RouterProcess _ = router(2)) {
            await().atMost(PATIENCE).until(() -> comeTo(south).count() >= VISITS);
            RoutingEvent.OfferMade offer =
                    log.events(RoutingEvent.OfferMade.class).getFirst();
            assertThat(offer.agentId()).isEqualTo("sara");
            log.askPool(south, new RoutingRequest.AcceptOffer(offer.offerId(), "sara"));
            await().atMost(PATIENCE)
                    .until(() -> !log.events(RoutingEvent.HandlingStarted.class).isEmpty());
        }

        assertThat(comeTo(south).map(RoutingEvent.VisitEnqueued::interactionId))
                .hasSize(VISITS)
                .doesNotHaveDuplicates();
        assertThat(comeTo(south).map(RoutingEvent.VisitEnqueued::visitId))
                .containsExactlyInAnyOrderElementsOf(handedOver().stream()
                        .map(PoolEvent.VisitHandedOver::toVisitId)
                        .toList());
        assertThat(taken()).hasSize(VISITS).doesNotHaveDuplicates();
        assertThat(LogAudit.compare(log)).isPositive();
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
