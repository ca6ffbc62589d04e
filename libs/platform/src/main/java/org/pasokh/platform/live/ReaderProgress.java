package org.pasokh.platform.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/// How far a reader has come.
final class ReaderProgress {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> behind = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> firstEnds = new ConcurrentHashMap<>();
    private volatile boolean started;

    void start(ReaderStart start) {
        firstEnds.putAll(start.ends());
        start.first().forEach(this::reached);
        started = true;
    }

    void reached(TopicPartition partition, long offset) {
        next.merge(partition, offset, Math::max);
        firstEnds.computeIfPresent(partition, (_, end) -> offset >= end ? null : end);
    }

    void behind(TopicPartition partition, long records) {
        behind.put(partition, records);
    }

    Map<TopicPartition, Long> positions() {
        return Map.copyOf(next);
    }

    Set<TopicPartition> partitions() {
        return next.keySet();
    }

    boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    boolean caughtUp() {
        return started && firstEnds.isEmpty();
    }

    long lag() {
        return behind.values().stream().mapToLong(Long::longValue).sum();
    }
}
