package org.pasokh.interaction.conversation.application;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How long an answered customer may be silent.
///
/// @param byQueue of the queues that have a time of their own
public record SilenceTimes(Duration usual, Map<String, Duration> byQueue) {

    public SilenceTimes {
        byQueue = Map.copyOf(byQueue);
    }

    Map<Duration, Set<String>> queuesByTime() {
        return byQueue.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    }
}
