package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.Again;
import org.pasokh.interaction.routing.DecisionPlace;
import org.pasokh.interaction.routing.DecisionPlaces;
import org.pasokh.interaction.routing.PastDecision;
import org.pasokh.interaction.routing.domain.FullDecision.Considered;
import org.pasokh.interaction.routing.domain.FullDecision.Verdict;
import org.pasokh.platform.kafka.KafkaSettings;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsOnTheLogIT {

    private static final int AGENTS = 20;
    private static final int VISITS = 60;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Map<String, DecisionPlace> places = new HashMap<>();

    private RoutingLog log;
    private List<OfferMade> offers = List.of();

    @BeforeAll
    void route(@TempDir Path folder) {
        log = new RoutingLog(folder);
        try (RouterOnKafka router = RouterOnKafka.start(log.bootstrapServers());
                Floor floor = new Floor(log)) {
            await().atMost(Duration.ofMinutes(1)).until(router::isRunning);
            log.ask(new RoutingRequest.WithdrawVisit("nothing that matters to anybody"));
            log.ask(Requests.pool());
            IntStream.range(0, AGENTS).mapToObj(number -> "a" + number).forEach(agent -> {
                log.ask(Requests.agent(agent));
                log.ask(Requests.available(agent));
            });
            log.ask(new RoutingRequest.SetPresence("a3", Presence.BREAK, "lunch", "a3"));
            IntStream.range(0, VISITS).forEach(visit -> log.ask(Requests.chat("v" + visit, Instant.now())));
            await().atMost(Duration.ofMinutes(1)).until(() -> floor.done() > VISITS / 2);
        }
        for (ConsumerRecord<String, byte[]> record : log.events()) {
            if (RoutingLog.envelope(record).event() instanceof OfferMade offer) {
                places.put(
                        offer.offerId(),
                        new DecisionPlace(offer.offerId(), record.partition(), record.offset(), offer.madeAt()));
            }
        }
        offers = log.events(OfferMade.class);
    }

    @AfterAll
    void stop() {
        log.close();
    }

    @Test
    void every_decision_is_found_by_its_offer_and_proves_itself_when_it_is_made_again() {
        DecisionsOnTheLog decisions = decisions(log.bootstrapServers(), Duration.ofSeconds(20));
        List<OfferMade> some = IntStream.range(0, offers.size())
                .filter(number -> number % 10 == 0)
                .mapToObj(offers::get)
                .toList();

        for (OfferMade offer : some) {
            PastDecision past = decisions.find(offer.offerId()).orElseThrow();
            Again.Made again = (Again.Made) decisions.again(past);

            assertThat(past.offer()).isEqualTo(offer);
            assertThat(again.verified()).as("%s%n%s", offer.decision(), again).isTrue();
            assertThat(again.full().agents()).hasSize(AGENTS);
            assertThat(again.full().agents())
                    .filteredOn(each -> each.verdict() instanceof Verdict.Winner)
                    .extracting(Considered::candidate)
                    .extracting(candidate -> candidate.agent().value())
                    .containsExactly(offer.agentId());
        }
        assertThat(counted("verified")).isGreaterThanOrEqualTo(some.size());
    }

    @Test
    void a_record_that_says_otherwise_is_told_of_unless_the_log_has_lost_its_beginning() throws Exception {
        DecisionsOnTheLog decisions = decisions(log.bootstrapServers(), Duration.ofSeconds(20));
        PastDecision past = decisions.find(offers.getLast().offerId()).orElseThrow();
        OfferMade forged = forged(requireNonNull(places.get(past.offer().offerId())));
        PastDecision other = new PastDecision(forged, past.pool(), past.partition());

        Again.Made again = (Again.Made) decisions.again(other);

        assertThat(forged.decision().able())
                .isNotEqualTo(past.offer().decision().able());
        assertThat(again.verified()).isFalse();
        assertThat(again.decision()).isEqualTo(past.offer().decision());
        assertThat(counted("differs")).isEqualTo(1);

        deleteBefore(past.partition(), 1);

        assertThat(((Again.Made) decisions.again(past)).verified())
                .as("what is gone did not matter")
                .isTrue();
        assertThat(decisions.again(other)).isEqualTo(new Again.OutOfReach());
    }

    @Test
    void a_reading_that_takes_too_long_is_given_up() {
        DecisionsOnTheLog decisions = decisions(log.bootstrapServers(), Duration.ZERO);
        PastDecision past = new PastDecision(offers.getFirst(), Requests.POOL, partition());

        assertThat(decisions.again(past)).isEqualTo(new Again.TookTooLong());
        assertThat(counted("took-too-long")).isEqualTo(1);
    }

    @Test
    void while_one_decision_is_made_again_another_has_to_wait() throws Exception {
        DecisionsOnTheLog nowhere = decisions("127.0.0.1:1", Duration.ofSeconds(20));
        PastDecision past = new PastDecision(offers.getFirst(), Requests.POOL, partition());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread first = Thread.ofPlatform()
                .uncaughtExceptionHandler((_, thrown) -> failure.set(thrown))
                .start(() -> nowhere.again(past));
        await().until(() -> Arrays.stream(first.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(PartitionReader.class.getName())));

        assertThat(nowhere.again(past)).isEqualTo(new Again.Busy());
        first.join();
        assertThat(failure.get()).as("as the desk says it: try again").isInstanceOf(RetriableException.class);
    }

    @Test
    void what_the_log_no_longer_has_or_never_had_is_nowhere() {
        DecisionsOnTheLog decisions = decisions(log.bootstrapServers(), Duration.ofSeconds(20));
        places.put("gone", new DecisionPlace("gone", partition(), 1_000_000, Instant.now()));

        assertThat(decisions.find("gone")).isEmpty();
        assertThat(decisions.find("never")).isEmpty();
    }

    /// As the log has it, with one more who could have taken it.
    private OfferMade forged(DecisionPlace place) {
        ConsumerRecord<String, byte[]> record = log.events().stream()
                .filter(each -> each.partition() == place.partition() && each.offset() == place.offset())
                .findFirst()
                .orElseThrow();
        String forged = new String(record.value(), UTF_8).replaceFirst("\"able\":", "\"able\":1");
        return EventCodec.read(
                                        EventTypes.of(RoutingEvent.class),
                                        record.key(),
                                        RoutingLog.headers(record),
                                        forged.getBytes(UTF_8))
                                instanceof EventCodec.Reading.Read(Envelope<RoutingEvent> envelope)
                        && envelope.event() instanceof OfferMade offer
                ? offer
                : offers.getFirst();
    }

    private int partition() {
        return places.values().iterator().next().partition();
    }

    private double counted(String outcome) {
        return registry.get("pasokh.routing.again")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private void deleteBefore(int partition, long offset) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.bootstrapServers()))) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(Topic.ROUTING_REQUESTS.name(), partition),
                            RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        }
    }

    private DecisionsOnTheLog decisions(String bootstrapServers, Duration timeLimit) {
        PartitionReader reader = new PartitionReader(new KafkaSettings(bootstrapServers, Map.of()));
        return new DecisionsOnTheLog(new Known(places), reader, new RouterMeters(registry), timeLimit);
    }

    private record Known(Map<String, DecisionPlace> places) implements DecisionPlaces {

        @Override
        public void note(DecisionPlace place) {
            places.put(place.offerId(), place);
        }

        @Override
        public Optional<DecisionPlace> find(String offerId) {
            return Optional.ofNullable(places.get(offerId));
        }

        @Override
        public void forgetBefore(Instant moment) {
            places.values().removeIf(place -> place.at().isBefore(moment));
        }
    }
}
