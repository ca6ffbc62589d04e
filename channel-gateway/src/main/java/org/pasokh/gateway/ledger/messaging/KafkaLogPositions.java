package org.pasokh.gateway.ledger.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Topic;
import org.pasokh.gateway.ledger.domain.LogPositions;
import org.pasokh.gateway.ledger.domain.Positions;
import org.pasokh.gateway.ledger.domain.Spot;

/// Asks the broker what the readers' groups have committed, and where its topics end.
public final class KafkaLogPositions implements LogPositions {

    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(5).toMillis();
    private static final List<Topic> TOPICS =
            List.of(Topic.CONTACT_RAW, Topic.CONTACT_INBOUND, Topic.INTERACTION_EVENTS);

    private final Admin admin;
    private final Readers readers;
    private final String ledger;
    private final List<TopicPartition> partitions;

    /// @param ledger the group that reads for the ledger
    /// @param partitions of each topic; fixed at installation
    public KafkaLogPositions(Admin admin, Readers readers, String ledger, int partitions) {
        this.admin = admin;
        this.readers = readers;
        this.ledger = ledger;
        this.partitions =
                TOPICS.stream().flatMap(topic -> of(topic.name(), partitions)).toList();
    }

    @Override
    public Positions take(Instant now) {
        Map<String, Map<Spot, Long>> done = new HashMap<>();
        readers.all().forEach((name, reader) -> done.put(name, committed(reader.group(), reader.topic())));
        return new Positions(now, done, ends());
    }

    @Override
    public Map<Spot, Long> read() {
        return committed(ledger, partitions);
    }

    private Map<Spot, Long> committed(String group, String topic) {
        return committed(
                group,
                partitions.stream().filter(it -> it.topic().equals(topic)).toList());
    }

    private Map<Spot, Long> committed(String group, List<TopicPartition> of) {
        var asked = Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(of));
        Map<Spot, Long> all = new HashMap<>();
        await(admin.listConsumerGroupOffsets(asked).partitionsToOffsetAndMetadata(group))
                .forEach((partition, committed) -> note(all, partition, committed));
        return all;
    }

    /// A partition without a commit yet is told by a null.
    private static void note(Map<Spot, Long> all, TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        if (committed != null) {
            all.put(spot(partition), committed.offset());
        }
    }

    private Map<Spot, Long> ends() {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(TIMEOUT_MILLIS);
        return await(admin.listOffsets(latest, options).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> spot(entry.getKey()), entry -> entry.getValue().offset()));
    }

    private static <T> T await(KafkaFuture<T> asked) {
        CompletableFuture<T> answer = asked.toCompletionStage().toCompletableFuture();
        return answer.orTimeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS).join();
    }

    private static Stream<TopicPartition> of(String topic, int partitions) {
        return IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(topic, number));
    }

    private static Spot spot(TopicPartition partition) {
        return new Spot(partition.topic(), partition.partition());
    }
}
