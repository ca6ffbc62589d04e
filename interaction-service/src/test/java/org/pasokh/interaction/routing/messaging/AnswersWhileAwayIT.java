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
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

class AnswersWhileAwayIT {

    private static final int ANSWERED = 500;
    private static final int UNANSWERED = 10;
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private RoutingLog log;

    @BeforeEach
    void start() {
        log = new RoutingLog(folder.resolve("kafka"));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void answers_that_reach_the_log_in_time_while_the_router_is_away_are_all_accepted() {
        RouterProcess first = RouterProcess.start(log.bootstrapServers(), folder.resolve("first.log"));
        List<RoutingEvent.OfferMade> offers = offerToAll();
        first.kill();

        log.askAll(offers.stream()
                .limit(ANSWERED)
                .map(offer -> new RoutingRequest.AcceptOffer(offer.offerId(), offer.agentId())));
        assertThat(Instant.now()).isBefore(offers.getFirst().deadline());
        Instant overdue = offers.getLast().deadline().plusSeconds(1);
        await().atMost(TO_ANSWER.multipliedBy(2)).until(() -> Instant.now().isAfter(overdue));
        RouterProcess second = RouterProcess.start(log.bootstrapServers(), folder.resolve("second.log"));
        try (second) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> log.events(RoutingEvent.OfferProlonged.class).size() >= UNANSWERED);
        }

        assertThat(log.events(RoutingEvent.OfferResolved.class))
                .extracting(RoutingEvent.OfferResolved::outcome)
                .hasSize(ANSWERED)
                .containsOnly(OfferOutcome.ACCEPTED);
        assertThat(log.events(RoutingEvent.PresenceChanged.class))
                .extracting(RoutingEvent.PresenceChanged::to)
                .doesNotContain(Presence.NOT_RESPONDING);
        assertThat(LogAudit.compare(log)).isPositive();
    }

    private List<RoutingEvent.OfferMade> offerToAll() {
        log.ask(Requests.pool(TO_ANSWER));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !log.events(RoutingEvent.PoolConfigured.class).isEmpty());
        log.askAll(IntStream.range(0, ANSWERED + UNANSWERED)
                .mapToObj(number -> "agent-" + number)
                .flatMap(agent -> Stream.of(Requests.agent(agent, 33), Requests.available(agent))));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> log.events(RoutingEvent.PresenceChanged.class).size() == ANSWERED + UNANSWERED);
        log.askAll(IntStream.range(0, ANSWERED + UNANSWERED)
                .mapToObj(number -> Requests.chat("visit-" + number, Instant.now())));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> log.events(RoutingEvent.OfferMade.class).size() == ANSWERED + UNANSWERED);
        return log.events(RoutingEvent.OfferMade.class);
    }
}
