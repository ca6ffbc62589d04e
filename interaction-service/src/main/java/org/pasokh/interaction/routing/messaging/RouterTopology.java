package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// `routing.requests` through the router to `routing.events`, and back to `routing.requests` what goes to other pools.
final class RouterTopology {

    static final String STORE = "pools";
    static final String LETTERS = "letters";

    /// A changelog is read as a whole when a router starts: old values must not stay in it for long. That something was
    /// removed does stay, for a day: a replica that follows it and was held up for less goes on where it stood, and
    /// would keep for ever what it has not been told is gone.
    private static final Map<String, String> CHANGELOG = Map.of(
            "segment.bytes", Integer.toString(16 * 1024 * 1024),
            "min.cleanable.dirty.ratio", "0.2",
            "delete.retention.ms", Long.toString(Duration.ofDays(1).toMillis()));

    private RouterTopology() {}

    static void route(KStream<String, byte[]> requests, ProcessorSupplier<String, byte[], String, RoutedEvent> router) {
        requests.process(router)
                .to(
                        (_, routed, _) -> routed.topic().name(),
                        Produced.with(Serdes.String(), RoutedEvent.serde())
                                .withStreamPartitioner(RoutedEvent.partitioner()));
    }

    /// One router per task, with its stores. All a pool holds is in memory anyway; the stores are there for their
    /// changelogs.
    static ProcessorSupplier<String, byte[], String, RoutedEvent> routers(RouterParts parts) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, RoutedEvent> get() {
                return new RouterProcessor(parts);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store(STORE), store(LETTERS));
            }
        };
    }

    private static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(CHANGELOG);
    }
}
