package org.pasokh.platform.live;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// Reads all partitions of some topics, belonging to no group: each replica sees everything. Only committed records;
/// a broker that goes away is waited for.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class TopicReader implements AutoCloseable {

    TopicReader() {}

    /// The next offset to be handed on, per partition; empty until the broker was first reached.
    public Map<TopicPartition, Long> positions() {
        throw new UnsupportedOperationException("follows");
    }

    /// Whether it has once reached the ends that the topics had when it started.
    public boolean caughtUp() {
        throw new UnsupportedOperationException("follows");
    }

    /// How many records stand on the log that were not yet handed on, as far as is known.
    public long lag() {
        throw new UnsupportedOperationException("follows");
    }

    @Override
    public void close() {}
}
