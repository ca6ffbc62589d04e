package org.pasokh.interaction.routing.messaging;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.pasokh.contracts.Topic;

/// The bytes of what the router writes: of an event, with the number of the partition that it belongs on, which is
/// that of the request it answers; or of a request to another pool, whose name picks the partition.
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
record RoutedEvent(int partition, byte[] value) {

    private static final int BY_KEY = -1;

    static RoutedEvent request(byte[] value) {
        return new RoutedEvent(BY_KEY, value);
    }

    Topic topic() {
        return partition == BY_KEY ? Topic.ROUTING_REQUESTS : Topic.ROUTING_EVENTS;
    }

    static Serde<RoutedEvent> serde() {
        return Serdes.serdeFrom((topic, routed) -> routed.value(), (topic, bytes) -> {
            throw new UnsupportedOperationException("events are only written");
        });
    }

    static StreamPartitioner<String, RoutedEvent> partitioner() {
        // where nothing is said the producer picks by key, as all who ask the router do
        return (topic, key, routed, partitions) ->
                routed.partition() == BY_KEY ? Optional.empty() : Optional.of(Set.of(routed.partition()));
    }
}
