package org.pasokh.platform.topics;

import java.util.List;
import java.util.stream.Stream;
import org.pasokh.contracts.Topic;

/// The topics that a service meets: those that all share, and its own dead letters.
final class NeededTopics {

    private NeededTopics() {}

    static List<Topic> of(String service) {
        return Stream.concat(Topic.shared().stream(), Stream.of(Topic.deadLettersOf(service)))
                .toList();
    }
}
