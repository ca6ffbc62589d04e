package org.pasokh.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// What stands on the log.
public final class TestLog {

    private TestLog() {}

    /// All committed records of a topic, partition by partition.
    public static List<ConsumerRecord<String, byte[]>> all(String topic) {
        return all(TestParts.bootstrapServers(), topic);
    }

    public static List<ConsumerRecord<String, byte[]>> all(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readToTheEnd(consumer, consumer.endOffsets(partitions));
        }
    }

    public static String header(ConsumerRecord<String, byte[]> found, String name) {
        return new String(found.headers().lastHeader(name).value(), UTF_8);
    }

    /// Writes one record.
    public static void write(String topic, String key, Map<String, String> headers, byte[] value) {
        write(TestParts.bootstrapServers(), topic, key, headers, value);
    }

    public static void write(
            String bootstrapServers, String topic, String key, Map<String, String> headers, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                new HashMap<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> made = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> made.headers().add(name, text.getBytes(UTF_8)));
            producer.send(made).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> readToTheEnd(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(found::add);
        }
        return found;
    }
}
