package org.pasokh.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pasokh.contracts.Topic;

/// Reads topics beside the services, from now on and what is committed only, on a thread of its own.
final class LogReader implements AutoCloseable {

    private final Consumer<ConsumerRecord<String, byte[]>> each;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader = Thread.ofPlatform().name("log-reader").unstarted(this::read);
    private volatile boolean closed;

    private LogReader(String bootstrapServers, Consumer<ConsumerRecord<String, byte[]>> each) {
        this.each = each;
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// Whatever is appended after this returns is read.
    static LogReader start(
            String bootstrapServers, Stream<Topic> topics, Consumer<ConsumerRecord<String, byte[]>> each) {
        LogReader log = new LogReader(bootstrapServers, each);
        log.consumer.assign(topics.flatMap(topic -> log.consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        log.consumer.seekToEnd(log.consumer.assignment());
        log.consumer.assignment().forEach(log.consumer::position);
        log.reader.start();
        return log;
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
                consumer.poll(Duration.ofMillis(100)).forEach(each);
            }
        }
    }
}
