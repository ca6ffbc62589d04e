package org.pasokh.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.pasokh.contracts.Topic;

/// Hears on `routing.events`, committed, what requests have led to, and when the first of it could be read.
final class Heard implements AutoCloseable {

    private static final String CAUSE = "ce_causationid";

    private record Asked(long at, Latency latency) {}

    private final Map<String, Asked> open = new ConcurrentHashMap<>();
    private final String bootstrapServers;
    private final Thread reader;
    private volatile boolean closed;

    Heard(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.reader = Thread.ofPlatform().name("heard").start(this::read);
    }

    /// From now on the request's event is waited for.
    void expect(String request, Latency latency) {
        open.put(request, new Asked(System.nanoTime(), latency));
    }

    void awaitAll() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .until(open::isEmpty);
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.ROUTING_EVENTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
            }
        }
    }

    private void hear(ConsumerRecord<String, byte[]> event) {
        Header cause = event.headers().lastHeader(CAUSE);
        Asked asked = cause == null ? null : open.remove(new String(cause.value(), UTF_8));
        if (asked != null) {
            asked.latency.sample(asked.at, System.nanoTime());
        }
    }
}
