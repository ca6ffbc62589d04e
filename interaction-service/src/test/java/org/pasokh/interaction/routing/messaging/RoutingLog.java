package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestTopics;

/// A broker of its own with the router's two topics, to ask on the one and read from the other.
public final class RoutingLog implements AutoCloseable {

    private static final EventTypes<RoutingEvent> EVENTS = EventTypes.of(RoutingEvent.class);
    private static final EventTypes<RoutingRequest> REQUESTS = EventTypes.of(RoutingRequest.class);

    private final EmbeddedBroker broker;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger asked = new AtomicInteger();

    public RoutingLog(Path folder) {
        broker = EmbeddedBroker.start(folder);
        TestTopics.create(broker.bootstrapServers(), Topic.ROUTING_REQUESTS, Topic.ROUTING_EVENTS);
        producer = new KafkaProducer<>(
                new HashMap<>(Map.of("bootstrap.servers", bootstrapServers(), "acks", "all", "linger.ms", 0)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /// Appends a request; it is on the log when this returns.
    void ask(RoutingRequest request) {
        ask("request-" + asked.incrementAndGet(), request);
    }

    void ask(String id, RoutingRequest request) {
        await(send(id, request));
    }

    /// Appends a request without waiting for it; those of one thread stand in its order.
    void post(RoutingRequest request) {
        post("request-" + asked.incrementAndGet(), request);
    }

    public void post(String id, RoutingRequest request) {
        Future<RecordMetadata> _ = send(id, request);
    }

    /// Appends a request to another pool.
    void askPool(String pool, RoutingRequest request) {
        await(send(Requests.envelope(pool, "request-" + asked.incrementAndGet(), Instant.now(), request)));
    }

    /// Where requests of the pool stand.
    int partition() {
        return partition(Requests.POOL);
    }

    int partition(String pool) {
        int partitions = producer.partitionsFor(Topic.ROUTING_REQUESTS.name()).size();
        return BuiltInPartitioner.partitionForKey(pool.getBytes(UTF_8), partitions);
    }

    /// Appends them in this order; all are on the log when this returns.
    public void askAll(Stream<RoutingRequest> requests) {
        requests.map(request -> send("request-" + asked.incrementAndGet(), request))
                .toList()
                .forEach(RoutingLog::await);
    }

    private Future<RecordMetadata> send(String id, RoutingRequest request) {
        return send(Requests.envelope(id, Instant.now(), request));
    }

    private Future<RecordMetadata> send(Envelope<RoutingRequest> envelope) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.ROUTING_REQUESTS.name(), envelope.key(), EventCodec.value(envelope.event()));
        EventCodec.headers(envelope).forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return producer.send(record);
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ConsumerRecord<String, byte[]>> requests() {
        return TestLog.all(bootstrapServers(), Topic.ROUTING_REQUESTS.name());
    }

    List<ConsumerRecord<String, byte[]>> events() {
        return TestLog.all(bootstrapServers(), Topic.ROUTING_EVENTS.name());
    }

    <E extends RoutingEvent> List<E> events(Class<E> type) {
        return envelopes()
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    Stream<Envelope<RoutingEvent>> envelopes() {
        return events().stream().map(RoutingLog::envelope);
    }

    static Envelope<RoutingEvent> envelope(ConsumerRecord<String, byte[]> record) {
        return switch (EventCodec.read(EVENTS, record.key(), headers(record), record.value())) {
            case EventCodec.Reading.Read(Envelope<RoutingEvent> envelope) -> envelope;
            case EventCodec.Reading.UnknownType(String type) -> throw new AssertionError(type);
            case EventCodec.Reading.Broken(String reason) -> throw new AssertionError(reason);
        };
    }

    static Envelope<RoutingRequest> request(ConsumerRecord<String, byte[]> record) {
        return switch (EventCodec.read(REQUESTS, record.key(), headers(record), record.value())) {
            case EventCodec.Reading.Read(Envelope<RoutingRequest> envelope) -> envelope;
            case EventCodec.Reading.UnknownType(String type) -> throw new AssertionError(type);
            case EventCodec.Reading.Broken(String reason) -> throw new AssertionError(reason);
        };
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
