package org.pasokh.platform.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.pasokh.contracts.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a reader begins, in offsets, and what was the end when it did.
record ReaderStart(Map<TopicPartition, Long> first, Map<TopicPartition, Long> ends) {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderStart.class);

    /// Nothing while one of the topics is not there.
    static Optional<ReaderStart> resolve(Consumer<?, ?> consumer, Collection<Topic> topics, StartAt startAt) {
        List<List<TopicPartition>> byTopic =
                topics.stream().map(topic -> partitions(consumer, topic)).toList();
        if (byTopic.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        List<TopicPartition> all = byTopic.stream().flatMap(List::stream).toList();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        return Optional.of(new ReaderStart(first(startAt, beginnings, ends), ends));
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, Topic topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static Map<TopicPartition, Long> first(
            StartAt startAt, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        return switch (startAt) {
            case StartAt.Beginning() -> beginnings;
            case StartAt.End() -> ends;
            case StartAt.Offsets(var wanted) -> within(wanted, beginnings, ends);
        };
    }

    private static Map<TopicPartition, Long> within(
            Map<TopicPartition, Long> wanted, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> first = new HashMap<>(beginnings);
        beginnings.forEach((partition, beginning) -> {
            long offset = wanted.getOrDefault(partition, beginning);
            long possible = Math.clamp(offset, beginning, Math.max(beginning, ends.getOrDefault(partition, beginning)));
            if (possible != offset) {
                LOG.warn("live.offset-gone partition={} wanted={} from={}", partition, offset, possible);
            }
            first.put(partition, possible);
        });
        return first;
    }
}
