package org.pasokh.platform.live;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// Where a reader of whole topics begins.
public sealed interface StartAt {

    /// With the oldest record that is kept.
    record Beginning() implements StartAt {}

    /// With what is written from now on.
    record End() implements StartAt {}

    /// With these offsets; partitions without one from their beginning.
    record Offsets(Map<TopicPartition, Long> next) implements StartAt {
        public Offsets {
            next = Map.copyOf(next);
        }
    }
}
