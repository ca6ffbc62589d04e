package org.pasokh.benchmarks;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/// The yardstick: one produce and one consume of 256 bytes on the same broker, at the same rate, in the same run.
final class RawBroker implements AutoCloseable {

    private static final String TOPIC = "benchmark.raw";

    private final Latency latency = new Latency("yardstick: raw produce → consume");
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader = Thread.ofPlatform().name("raw-reader").unstarted(this::read);
    private volatile boolean closed;

    RawBroker(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)));
        }
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        Properties reading = new Properties();
        reading.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
        consumer.seekToEnd(consumer.assignment());
        consumer.position(new TopicPartition(TOPIC, 0));
        reader.start();
    }

    void send() {
        byte[] value = new byte[256];
        ByteBuffer.wrap(value).putLong(System.nanoTime());
        var _ = producer.send(new ProducerRecord<>(TOPIC, value));
    }

    /// Records a second, as fast as it goes.
    double flood(int records) {
        long started = System.nanoTime();
        for (int i = 0; i < records; i++) {
            send();
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> latency.count() >= records);
        return records / ((System.nanoTime() - started) / 1e9);
    }

    Latency latency() {
        return latency;
    }

    @Override
    public void close() {
        closed = true;
        producer.close();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(read ->
                                latency.sample(ByteBuffer.wrap(read.value()).getLong(), System.nanoTime()));
            }
        }
    }
}
