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
import org.apache.kafka.streams.test.TestRecord;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

/// The router's topology without a broker: requests in, events, ticks and dead letters out.
final class DrivenRouter implements AutoCloseable {

    static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    final List<Instant> ticks = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<Runnable> kept = new ArrayList<>();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final TopologyTestDriver driver = driver();
    final TestInputTopic<String, byte[]> requests =
            driver.createInputTopic(Topic.ROUTING_REQUESTS.name(), new StringSerializer(), new ByteArraySerializer());
    final TestOutputTopic<String, byte[]> events = driver.createOutputTopic(
            Topic.ROUTING_EVENTS.name(), new StringDeserializer(), new ByteArrayDeserializer());

    @Override
    public void close() {
        driver.close();
    }

    void ready() {
        ask("pool", Requests.pool());
        ask("agent", Requests.agent("sara"));
        ask("available", Requests.available("sara"));
    }

    void advance(Duration span) {
        for (int i = 0; i < span.toMillis() / 250; i++) {
            driver.advanceWallClockTime(Duration.ofMillis(250));
        }
    }

    List<Envelope<RoutingEvent>> ask(String id, RoutingRequest request) {
        pipe(EventCodec.headers(envelope(id, request)), EventCodec.value(request));
        return read();
    }

    static Envelope<RoutingRequest> envelope(String id, RoutingRequest request) {
        return Requests.envelope(id, NINE, request);
    }

    void pipe(Map<String, String> headers, byte[] value) {
        RecordHeaders made = new RecordHeaders();
        headers.forEach((name, text) -> made.add(name, text.getBytes(UTF_8)));
        requests.pipeInput(new TestRecord<>(Requests.POOL, value, made, NINE));
    }

    List<Envelope<RoutingEvent>> read() {
        return events.readRecordsToList().stream().map(DrivenRouter::envelope).toList();
    }

    static RoutingEvent.RequestRefused refusal(List<Envelope<RoutingEvent>> answer) {
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
