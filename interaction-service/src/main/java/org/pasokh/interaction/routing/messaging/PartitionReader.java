package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pasokh.platform.kafka.KafkaSettings;

/// Reads a stretch of a partition for somebody who waits for it. Only what counts: as the router and its readers do.
final class PartitionReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private static final Map<String, Object> SETTINGS = Map.of(
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false,
            "default.api.timeout.ms",
            5_000,
            "max.poll.records",
            5_000);

    private final Map<String, Object> settings;

    PartitionReader(KafkaSettings kafka) {
        this.settings = kafka.clientWith(SETTINGS);
    }

    /// How a reading ended.
    enum Ending {
        ALL_READ,
        /// The log has deleted what it begins with.
        WITHOUT_ITS_BEGINNING,
        /// Its last record is not there any more, or not there at all.
        GONE,
        TOOK_TOO_LONG
    }

    Ending read(
            TopicPartition partition,
            long from,
            long upTo,
            Duration atMost,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        long end = System.nanoTime() + atMost.toNanos();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> one = List.of(partition);
            long first = consumer.beginningOffsets(one).getOrDefault(partition, 0L);
            if (first > upTo || consumer.endOffsets(one).getOrDefault(partition, 0L) <= upTo) {
                return Ending.GONE;
            }
            consumer.assign(one);
            consumer.seek(partition, Math.max(first, from));
            while (consumer.position(partition) <= upTo) {
                if (System.nanoTime() - end > 0) {
                    return Ending.TOOK_TOO_LONG;
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL).records(partition)) {
                    if (record.offset() <= upTo) {
                        each.accept(record);
                    }
                }
            }
            return first > from ? Ending.WITHOUT_ITS_BEGINNING : Ending.ALL_READ;
        }
    }
}
