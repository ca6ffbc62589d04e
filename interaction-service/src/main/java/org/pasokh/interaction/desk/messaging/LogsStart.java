package org.pasokh.interaction.desk.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.pasokh.contracts.Topic;
import org.pasokh.interaction.desk.view.Cursor;

/// The logs as a starting replica finds them.
///
/// @param names the topics as they are now: made anew, they would have another
/// @param recent per partition, the first record of the last minutes
record LogsStart(int names, Map<TopicPartition, Long> recent) {

    static final List<Topic> TOPICS = List.of(Topic.ROUTING_EVENTS, Topic.INTERACTION_EVENTS);

    static LogsStart find(Admin admin, Instant since) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> topics = admin.describeTopics(
                        TOPICS.stream().map(Topic::name).toList())
                .allTopicNames()
                .get();
        List<TopicPartition> partitions =
                topics.values().stream().flatMap(LogsStart::partitions).toList();
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> recent = offsets(admin, partitions, OffsetSpec.forTimestamp(since.toEpochMilli()));
        // -1: nothing since then
        recent.replaceAll((partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset);
        return new LogsStart(names(topics), recent);
    }

    /// Where to begin so that nothing is missing of the last minutes, nor of what is not known of agents.
    ///
    /// @param known how far agents are known, per partition of the router's events
    Map<TopicPartition, Long> from(Map<Integer, Long> known) {
        Map<TopicPartition, Long> from = new HashMap<>(recent);
        from.replaceAll((partition, offset) -> partition.topic().equals(Topic.ROUTING_EVENTS.name())
                ? Math.min(offset, known.getOrDefault(partition.partition(), 0L))
                : offset);
        return from;
    }

    Cursor cursor(Map<TopicPartition, Long> from) {
        return Cursor.start(names, offsets(from, Topic.ROUTING_EVENTS), offsets(from, Topic.INTERACTION_EVENTS));
    }

    private static long[] offsets(Map<TopicPartition, Long> from, Topic topic) {
        int partitions = (int) from.keySet().stream()
                .filter(partition -> partition.topic().equals(topic.name()))
                .count();
        return IntStream.range(0, partitions)
                .mapToLong(partition -> from.getOrDefault(new TopicPartition(topic.name(), partition), 0L))
                .toArray();
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition()));
    }

    private static int names(Map<String, TopicDescription> topics) {
        return TOPICS.stream()
                .map(topic -> topics.get(topic.name()))
                .map(topic -> topic == null ? "" : topic.topicId().toString())
                .toList()
                .hashCode();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = partitions.stream().collect(Collectors.toMap(it -> it, _ -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> found =
                admin.listOffsets(asked).all().get();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
