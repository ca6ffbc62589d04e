package org.pasokh.interaction.routing.messaging;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StreamPartitioner;

/// An event's bytes and the number of the partition they belong on: that of the request they answer.
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
record RoutedEvent(int partition, byte[] value) {

    static Serde<RoutedEvent> serde() {
        return Serdes.serdeFrom((topic, routed) -> routed.value(), (topic, bytes) -> {
            throw new UnsupportedOperationException("events are only written");
        });
    }

    static StreamPartitioner<String, RoutedEvent> partitioner() {
        return (topic, key, routed, partitions) -> Optional.of(Set.of(routed.partition()));
    }
}
