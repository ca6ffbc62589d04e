package org.pasokh.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.pasokh.contracts.Topic;

/// Counts what comes onto the log by event type, from now on, as a reader beside the services sees it.
final class Arrivals implements AutoCloseable {

    /// @param from when the first was there, `to` when the last, in nanoseconds of this JVM
    record Span(int count, long from, long to) {

        private Span further(long now) {
            return new Span(count + 1, from, now);
        }

        /// Without the way to the first, which is not what is measured.
        double perSecond() {
            return (count - 1) / ((to - from) / 1e9);
        }
    }

    private final Map<String, Span> byType = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader = Thread.ofPlatform().name("arrivals").unstarted(this::read);
    private volatile boolean closed;

    Arrivals(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(Stream.of(Topic.CONTACT_RAW, Topic.CONTACT_INBOUND)
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        reader.start();
    }

    Span await(String type, int count) {
        return Awaitility.await(count + " of " + type)
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> byType.get(type), span -> span != null && span.count() >= count);
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
        try (consumer) {
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> read) {
        Header type = read.headers().lastHeader("ce_type");
        if (type != null) {
            long now = System.nanoTime();
            byType.compute(
                    new String(type.value(), UTF_8),
                    (_, span) -> span == null ? new Span(1, now, now) : span.further(now));
        }
    }
}
