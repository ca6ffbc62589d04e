package org.pasokh.platform.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Topic;

/// In what a topic is not as the code wants it, one line for each difference.
final class TopicDifferences {

    private TopicDifferences() {}

    static List<String> of(
            Topic topic, TopicSettings settings, @Nullable TopicDescription found, Map<String, String> config) {
        if (found == null) {
            return List.of("topic " + topic.name() + " is missing");
        }
        List<String> differences = new ArrayList<>();
        compare(
                differences,
                topic,
                "partitions",
                settings.partitionsOf(topic),
                found.partitions().size());
        compare(
                differences,
                topic,
                "replicas",
                settings.replicas(),
                found.partitions().getFirst().replicas().size());
        topic.settings(settings.replicas())
                .forEach((name, wanted) -> compare(differences, topic, name, wanted, config.get(name)));
        return differences;
    }

    private static void compare(
            List<String> differences, Topic topic, String what, Object wanted, @Nullable Object found) {
        if (!wanted.equals(found)) {
            differences.add("topic " + topic.name() + " has " + what + " " + found + ", wanted " + wanted);
        }
    }
}
