package org.pasokh.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.contracts.Topic.PartitionClass;

class TopicTest {

    @Test
    void names_are_unique() {
        assertThat(Topic.shared()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "contact.raw, GENERAL, 14d, false, false",
        "contact.inbound, GENERAL, 14d, false, false",
        "contact.outbound, GENERAL, 14d, false, false",
        "live.signals, GENERAL, 1m, false, false",
        "routing.requests, ROUTING, 30d, false, true",
        "routing.events, ROUTING, 400d, false, false",
        "interaction.events, GENERAL, 400d, false, false",
    })
    void a_shared_topic_is_kept_as_the_architecture_says(
            String name, PartitionClass partitions, String kept, boolean compacted, boolean appendTime) {
        assertThat(Topic.shared()).contains(new Topic(name, partitions, duration(kept), compacted, appendTime));
    }

    @Test
    void every_shared_topic_is_named_above() {
        assertThat(Topic.shared()).hasSize(7);
    }

    @Test
    void the_settings_of_the_requests_are_these_to_the_letter() {
        assertThat(Topic.ROUTING_REQUESTS.settings(3))
                .isEqualTo(Map.of(
                        "retention.ms", "2592000000",
                        "cleanup.policy", "delete",
                        "message.timestamp.type", "LogAppendTime",
                        "min.insync.replicas", "2",
                        "max.message.bytes", "1048576"));
    }

    @Test
    void dead_letters_belong_to_one_service_and_stay_ninety_days() {
        assertThat(Topic.deadLettersOf("channel-gateway"))
                .isEqualTo(new Topic(
                        "channel-gateway.dead-letters", PartitionClass.SINGLE, Duration.ofDays(90), false, false));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void one_replica_alone_is_enough_where_there_is_only_one(Topic topic) {
        assertThat(topic.settings(1)).containsEntry("min.insync.replicas", "1");
    }

    static Stream<Topic> topics() {
        return Topic.shared().stream();
    }

    private static Duration duration(String days) {
        return Duration.parse(days.endsWith("d") ? "P" + days : "PT" + days);
    }
}
