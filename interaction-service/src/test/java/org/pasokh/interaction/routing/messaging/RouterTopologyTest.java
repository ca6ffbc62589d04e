package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

class RouterTopologyTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final List<Instant> ticks = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<Runnable> kept = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TopologyTestDriver driver = driver();
    private final TestInputTopic<String, byte[]> requests =
            driver.createInputTopic(Topic.ROUTING_REQUESTS.name(), new StringSerializer(), new ByteArraySerializer());
    private final TestOutputTopic<String, byte[]> events = driver.createOutputTopic(
            Topic.ROUTING_EVENTS.name(), new StringDeserializer(), new ByteArrayDeserializer());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void an_offer_says_what_it_answers_and_where_it_stands_among_its_kind() {
        ready();

        List<Envelope<RoutingEvent>> offered = ask("visit", Requests.chat("v1", NINE));

        assertThat(offered)
                .extracting(Envelope::type)
                .containsExactly("routing.visit-enqueued.v1", "routing.offer-made.v1", "routing.capacity-changed.v1");
        assertThat(offered).extracting(Envelope::causationId).containsOnly("visit");
        assertThat(offered).extracting(Envelope::key).containsOnly(Requests.POOL);
        assertThat(offered).extracting(Envelope::subject).containsExactly("v1", "v1", "sara");
        assertThat(offered).extracting(Envelope::seq).containsExactly(1L, 2L, 4L);
        assertThat(offered).extracting(Envelope::time).containsOnly(NINE);
        assertThat(offered.get(1).id()).isEqualTo(EventIds.of("routing", "0", "3", "1"));
        RoutingEvent.OfferMade offer = (RoutingEvent.OfferMade) offered.get(1).event();
        assertThat(offer.offerId()).isEqualTo(EventIds.of("offer", "v1", "1"));
        assertThat(offer.decision().position()).isEqualTo(3);
        assertThat(registry.get("pasokh.routing.facts")
                        .tag("type", "routing.offer-made.v1")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_same_request_again_is_answered_by_silence() {
        ready();
        ask("visit", Requests.chat("v1", NINE));

        assertThat(ask("visit", Requests.chat("v1", NINE))).isEmpty();
        assertThat(ask("other", Requests.chat("v1", NINE))).isEmpty();
    }

    @Test
    void a_request_of_a_newer_kind_is_refused_counted_and_kept_for_people_to_look_at() {
        Map<String, String> headers = EventCodec.headers(envelope("new", new RoutingRequest.Tick(null)));
        headers.put(EventCodec.TYPE, "routing.something-new.v1");

        pipe(headers, "{}".getBytes(UTF_8));

        RoutingEvent.RequestRefused refused = refusal(read());
        assertThat(refused.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(refused.requestType()).isEqualTo("routing.something-new.v1");
        assertThat(registry.get("pasokh.routing.failed").counter().count()).isEqualTo(1);
        assertThat(failed).containsExactly("unknown type");
    }

    @Test
    void an_unreadable_request_is_refused_and_kept_for_people_to_look_at() {
        Map<String, String> headers = EventCodec.headers(envelope("broken", Requests.chat("v1", NINE)));

        pipe(headers, "{\"visitId\":".getBytes(UTF_8));

        assertThat(refusal(read()).reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(failed).hasSize(1);
    }

    @Test
    void a_failed_request_stays_with_the_router_until_it_is_among_the_dead_letters() {
        Map<String, String> headers = EventCodec.headers(envelope("broken", Requests.chat("v1", NINE)));
        pipe(headers, "{".getBytes(UTF_8));
        KeyValueStore<String, byte[]> letters = driver.getKeyValueStore(RouterTopology.LETTERS);
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        List<FailedRequest> handedOver = new ArrayList<>();

        UnkeptLetters next = new UnkeptLetters(letters, (request, done) -> {
            handedOver.add(request);
            done.run();
        });

        assertThat(handedOver).singleElement().satisfies(left -> {
            assertThat(left.reason()).startsWith("routing.request-visit.v1");
            assertThat(left.record().key()).isEqualTo(Requests.POOL);
            assertThat(left.record().headers()).isEqualTo(headers);
            assertThat(left.record().value()).isEqualTo("{".getBytes(UTF_8));
            assertThat(left.record().appendedAt()).isEqualTo(NINE);
        });
        next.sweep();
        assertThat(letters.approximateNumEntries()).isZero();
    }

    @Test
    void a_failed_request_leaves_the_router_when_it_is_among_the_dead_letters() {
        pipe(EventCodec.headers(envelope("broken", Requests.chat("v1", NINE))), "{".getBytes(UTF_8));
        KeyValueStore<String, byte[]> letters = driver.getKeyValueStore(RouterTopology.LETTERS);
        assertThat(letters.approximateNumEntries()).isEqualTo(1);

        kept.forEach(Runnable::run);
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(letters.approximateNumEntries()).isZero();
    }

    @Test
    void a_request_without_a_key_an_id_or_a_type_leads_to_no_event() {
        requests.pipeInput(new TestRecord<>(null, "{}".getBytes(UTF_8), new RecordHeaders(), NINE));
        requests.pipeInput(new TestRecord<>("main", null, new RecordHeaders(), NINE));

        assertThat(events.isEmpty()).isTrue();
        assertThat(failed).hasSize(2);
    }

    @Test
    void a_request_that_makes_no_sense_is_refused_and_the_pool_goes_on() {
        ready();

        RoutingEvent.RequestRefused blank = refusal(ask("blank", Requests.chat(" ", NINE)));
        RoutingEvent.RequestRefused costs = refusal(
                ask("costs", new RoutingRequest.ConfigurePool("free", List.of(), Map.of(Channel.CHAT, 0), null)));

        assertThat(blank.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(blank.requestType()).isEqualTo("routing.request-visit.v1");
        assertThat(costs.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(ask("visit", Requests.chat("v1", NINE))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -62_135_596_800_000L, 0, 946_684_799_999L})
    void a_time_before_all_business_is_refused_and_the_pool_goes_on(long waitingSince) {
        ready();

        RoutingEvent.RequestRefused refused =
                refusal(ask("poison", Requests.chat("v0", Instant.ofEpochMilli(waitingSince))));
        List<Envelope<RoutingEvent>> left = ask("leave", new RoutingRequest.WithdrawVisit("v0"));

        assertThat(refused.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(failed).hasSize(1);
        assertThat(refusal(left).reason()).isEqualTo(RefusalReason.UNKNOWN_VISIT);
    }

    @Test
    void a_request_that_is_too_large_is_refused_unread() {
        Map<String, String> headers = EventCodec.headers(envelope("large", new RoutingRequest.Tick(null)));

        pipe(headers, new byte[600 * 1024]);

        assertThat(refusal(read()).reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(failed).containsExactly("too large");
    }

    @Test
    void settings_beyond_all_measure_are_refused() {
        ready();

        RoutingEvent.RequestRefused refused =
                refusal(ask("endless", Requests.pool(Duration.ofSeconds(Long.MAX_VALUE))));

        assertThat(refused.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(ask("visit", Requests.chat("v1", NINE))).hasSize(3);
    }

    @Test
    void ids_beyond_all_measure_are_refused() {
        ready();

        RoutingEvent.RequestRefused refused = refusal(ask("long", Requests.chat("v".repeat(201), NINE)));

        assertThat(refused.reason()).isEqualTo(RefusalReason.FAILED);
    }

    @Test
    void while_an_offer_is_out_a_tick_goes_to_the_log_each_second() {
        ready();
        driver.advanceWallClockTime(Duration.ofSeconds(5));
        assertThat(ticks).isEmpty();

        ask("visit", Requests.chat("v1", NINE));
        advance(Duration.ofSeconds(5));

        assertThat(ticks).hasSize(5);
    }

    @Test
    void while_a_wrap_up_runs_a_tick_goes_to_the_log_each_second() {
        ready();
        ask("visit", Requests.chat("v1", NINE));
        String offer = EventIds.of("offer", "v1", "1");
        ask("accept", new RoutingRequest.AcceptOffer(offer, "sara"));
        ask("wrap-up", new RoutingRequest.StartWrapUp(EventIds.of("handling", offer), "sara"));
        ticks.clear();

        advance(Duration.ofSeconds(5));

        assertThat(ticks).hasSize(5);
    }

    private void ready() {
        ask("pool", Requests.pool());
        ask("agent", Requests.agent("sara"));
        ask("available", Requests.available("sara"));
    }

    private void advance(Duration span) {
        for (int i = 0; i < span.toMillis() / 250; i++) {
            driver.advanceWallClockTime(Duration.ofMillis(250));
        }
    }

    private List<Envelope<RoutingEvent>> ask(String id, RoutingRequest request) {
        pipe(EventCodec.headers(envelope(id, request)), EventCodec.value(request));
        return read();
    }

    private static Envelope<RoutingRequest> envelope(String id, RoutingRequest request) {
        return Requests.envelope(id, NINE, request);
    }

    private void pipe(Map<String, String> headers, byte[] value) {
        RecordHeaders made = new RecordHeaders();
        headers.forEach((name, text) -> made.add(name, text.getBytes(UTF_8)));
        requests.pipeInput(new TestRecord<>(Requests.POOL, value, made, NINE));
    }

    private List<Envelope<RoutingEvent>> read() {
        return events.readRecordsToList().stream()
                .map(RouterTopologyTest::envelope)
                .toList();
    }

    private static RoutingEvent.RequestRefused refusal(List<Envelope<RoutingEvent>> answer) {
        assertThat(answer).hasSize(1);
        return (RoutingEvent.RequestRefused) answer.getFirst().event();
    }

    private static Envelope<RoutingEvent> envelope(TestRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        var reading = EventCodec.read(EventTypes.of(RoutingEvent.class), record.key(), headers, record.value());
        return ((EventCodec.Reading.Read<RoutingEvent>) reading).envelope();
    }

    private TopologyTestDriver driver() {
        StreamsBuilder builder = new StreamsBuilder();
        RouterParts parts = new RouterParts(
                (partition, pool, readTo, now) -> ticks.add(now),
                (request, done) -> {
                    failed.add(request.reason());
                    kept.add(done);
                },
                new RouterMeters(registry));
        RouterTopology.route(
                builder.stream(Topic.ROUTING_REQUESTS.name(), Consumed.with(Serdes.String(), Serdes.ByteArray())),
                RouterTopology.routers(parts));
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "router-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return new TopologyTestDriver(builder.build(), settings, NINE);
    }
}
