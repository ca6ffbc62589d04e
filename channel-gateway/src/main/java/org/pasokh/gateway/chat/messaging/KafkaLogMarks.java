package org.pasokh.gateway.chat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Topic;
import org.pasokh.gateway.chat.domain.LogMarks;

/// Asks the broker for the ends of the contact topics and for what the groups that store chats have committed.
public final class KafkaLogMarks implements LogMarks {

    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(3).toMillis();

    private final Admin admin;
    private final Groups groups;
    private final int partitions;
    private final NextRun<Snapshot> snapshots = new NextRun<>(this::snapshot);

    /// @param partitions of the contact topics; fixed at installation
    public KafkaLogMarks(Admin admin, Groups groups, int partitions) {
        this.admin = admin;
        this.groups = groups;
        this.partitions = partitions;
    }

    /// The consumer groups that store chats.
    public record Groups(String inbound, String outbound) {}

    private record Snapshot(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> stored) {

        long end(Topic topic, int partition) {
            return ends.getOrDefault(new TopicPartition(topic.name(), partition), 0L);
        }

        long stored(Topic topic, int partition) {
            return stored.getOrDefault(new TopicPartition(topic.name(), partition), 0L);
        }
    }

    @Override
    public CompletableFuture<Marks> read(String session) {
        int partition = Utils.toPositive(Utils.murmur2(session.getBytes(UTF_8))) % partitions;
        return snapshots
                .ask()
                .thenApply(snapshot -> new Marks(
                        snapshot.end(Topic.CONTACT_INBOUND, partition),
                        snapshot.stored(Topic.CONTACT_INBOUND, partition),
                        snapshot.end(Topic.CONTACT_OUTBOUND, partition),
                        snapshot.stored(Topic.CONTACT_OUTBOUND, partition)));
    }

    private CompletableFuture<Snapshot> snapshot() {
        return ends().thenCombine(stored(), Snapshot::new).orTimeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Map<TopicPartition, Long>> ends() {
        Map<TopicPartition, OffsetSpec> latest = Stream.of(Topic.CONTACT_INBOUND, Topic.CONTACT_OUTBOUND)
                .flatMap(this::partitionsOf)
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest, new ListOffsetsOptions().timeoutMs(TIMEOUT_MILLIS))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .thenApply(found -> mapped(found, ListOffsetsResultInfo::offset));
    }

    private CompletableFuture<Map<TopicPartition, Long>> stored() {
        return admin.listConsumerGroupOffsets(
                        Map.of(
                                groups.inbound(), committedOf(Topic.CONTACT_INBOUND),
                                groups.outbound(), committedOf(Topic.CONTACT_OUTBOUND)),
                        new ListConsumerGroupOffsetsOptions().timeoutMs(TIMEOUT_MILLIS))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .thenApply(KafkaLogMarks::merged);
    }

    private ListConsumerGroupOffsetsSpec committedOf(Topic topic) {
        List<TopicPartition> all = partitionsOf(topic).toList();
        return new ListConsumerGroupOffsetsSpec().topicPartitions(all);
    }

    private Stream<TopicPartition> partitionsOf(Topic topic) {
        return IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    /// A partition without a commit yet is told by a null.
    private static Map<TopicPartition, Long> merged(
            Map<String, Map<TopicPartition, @Nullable OffsetAndMetadata>> byGroup) {
        Map<TopicPartition, Long> all = new HashMap<>();
        byGroup.values()
                .forEach(group -> group.forEach((partition, committed) -> {
                    if (committed != null) {
                        all.put(partition, committed.offset());
                    }
                }));
        return all;
    }

    private static <V> Map<TopicPartition, Long> mapped(
            Map<TopicPartition, V> found, java.util.function.ToLongFunction<V> offset) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset.applyAsLong(entry.getValue())));
    }
}
