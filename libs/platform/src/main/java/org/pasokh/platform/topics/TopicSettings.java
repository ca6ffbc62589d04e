package org.pasokh.platform.topics;

import jakarta.validation.constraints.Min;
import org.apache.kafka.clients.admin.NewTopic;
import org.pasokh.contracts.Topic;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The installation's partition counts, fixed when it is set up, and whether services may make topics.
///
/// @param create for the local mode and tests; a real installation makes its topics itself
@Validated
@ConfigurationProperties("pasokh.topics")
public record TopicSettings(
        @DefaultValue("48") @Min(1) int generalPartitions,
        @DefaultValue("24") @Min(1) int routingPartitions,
        @DefaultValue("3") @Min(1) int replicas,
        @DefaultValue("false") boolean create) {

    public int partitionsOf(Topic topic) {
        return switch (topic.partitions()) {
            case GENERAL -> generalPartitions;
            case ROUTING -> routingPartitions;
            case SINGLE -> 1;
        };
    }

    NewTopic wanted(Topic topic) {
        return new NewTopic(topic.name(), partitionsOf(topic), (short) replicas).configs(topic.settings(replicas));
    }
}
