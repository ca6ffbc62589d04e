package org.pasokh.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.pasokh.platform.sample.Instructed;
import org.pasokh.platform.sample.RunningSample;
import org.pasokh.testing.TestParts;
import org.pasokh.testing.TestTopics;

/// What a group has committed is where others look for how far it has come.
@Timeout(120)
class CommitsIT {

    private static final int PARTITIONS = 4;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Topic topic = TestTopics.fresh("commits");
    private final RunningSample service = RunningSample.start(topic);
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", TestParts.bootstrapServers()));

    @AfterEach
    void stop() {
        admin.close();
        service.close();
    }

    @Test
    void a_commit_that_a_rebalance_refuses_is_made_up_for_without_another_record() {
        TopicPartition kept;
        try (KafkaConsumer<String, byte[]> newcomer = member();
                KafkaConsumer<String, byte[]> slow = member()) {
            await().atMost(LONG).until(() -> !polled(slow).isEmpty());
            kept = partitions()
                    .filter(partition -> !slow.assignment().contains(partition))
                    .findFirst()
                    .orElseThrow();
            // the newcomer asks for a share, and the slow one does not poll: the rebalance goes on and on
            await().atMost(LONG).until(() -> {
                polled(newcomer);
                return isBehindFor(kept, handled(kept));
            });
        }

        await().atMost(LONG).untilAsserted(() -> assertThat(committed(kept)).isEqualTo(end(kept)));
    }

    /// A record that the service has dealt with, on this partition.
    private String handled(TopicPartition partition) {
        String id = "record-" + end(partition);
        Envelope<Instructed> envelope = new Envelope<>(
                id,
                "/test",
                "subject",
                0,
                Instant.now(),
                keyOf(partition),
                null,
                null,
                new Instructed(Instructed.PASS));
        service.bean(EventPublisher.class)
                .publish(new Publication(topic, envelope))
                .join();
        await().atMost(LONG).until(() -> !service.handler().callsOf(id).isEmpty());
        return id;
    }

    private boolean isBehindFor(TopicPartition partition, String handled) {
        try {
            await(handled + " is committed")
                    .atMost(Duration.ofMillis(500))
                    .until(() -> committed(partition) == end(partition));
            return false;
        } catch (ConditionTimeoutException e) {
            return true;
        }
    }

    private KafkaConsumer<String, byte[]> member() {
        KafkaConsumer<String, byte[]> member = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", TestParts.bootstrapServers(),
                        "group.id", group(),
                        "auto.offset.reset", "latest",
                        "enable.auto.commit", "false",
                        "partition.assignment.strategy", CooperativeStickyAssignor.class.getName()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        member.subscribe(List.of(topic.name()));
        return member;
    }

    private static Set<TopicPartition> polled(KafkaConsumer<String, byte[]> member) {
        member.poll(Duration.ofMillis(200));
        return member.assignment();
    }

    private String group() {
        return "sample-" + topic.name();
    }

    private Stream<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    private static String keyOf(TopicPartition partition) {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> "key-" + number)
                .filter(key ->
                        Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % PARTITIONS == partition.partition())
                .findFirst()
                .orElseThrow();
    }

    private long committed(TopicPartition partition) throws ExecutionException, InterruptedException {
        var offset = admin.listConsumerGroupOffsets(group())
                .partitionsToOffsetAndMetadata()
                .get()
                .get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private long end(TopicPartition partition) {
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
