package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.RoutingEvent;

class AbortedTransactionIT {

    private static final String VISIT = "visit-request";
    private static final String OFFER_MADE = "routing.offer-made.v1";

    private final AtomicBoolean crashes = new AtomicBoolean(true);

    @TempDir
    Path folder;

    private RoutingLog log;

    @BeforeEach
    void start() {
        log = new RoutingLog(folder);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void nobody_has_seen_the_offer_of_an_aborted_transaction() {
        try (RouterOnKafka router = RouterOnKafka.start(log.bootstrapServers(), CrashingOnce::new)) {
            await().atMost(Duration.ofMinutes(1)).until(router::isRunning);
            log.ask(Requests.pool());
            log.ask(Requests.agent("sara"));
            log.ask(Requests.available("sara"));
            log.ask(VISIT, Requests.chat("v1", Instant.now()));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !log.events(RoutingEvent.OfferMade.class).isEmpty());

            List<String> onTheLog = offersOnTheLog();
            assertThat(crashes).isFalse();
            assertThat(onTheLog)
                    .as("one aborted, one committed, of the same id")
                    .hasSize(2);
            assertThat(Set.copyOf(onTheLog)).hasSize(1);
            assertThat(log.events(RoutingEvent.OfferMade.class)).hasSize(1);
            assertThat(LogAudit.compare(log)).isPositive();
        }
    }

    /// Ids of offers as a reader sees them who does not wait for a transaction's end.
    private List<String> offersOnTheLog() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", log.bootstrapServers(), "isolation.level", "read_uncommitted");
        List<String> ids = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.ROUTING_EVENTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> addOffer(record, ids));
            }
        }
        return ids;
    }

    private static void addOffer(ConsumerRecord<String, byte[]> record, List<String> ids) {
        if (OFFER_MADE.equals(RoutingLog.headers(record).get("ce_type"))) {
            ids.add(RoutingLog.headers(record).get("ce_id"));
        }
    }

    /// Breaks once, after the router has decided and its offer has reached the broker, before the transaction commits.
    private final class CrashingOnce implements ProcessorSupplier<String, byte[], String, RoutedEvent> {

        private final ProcessorSupplier<String, byte[], String, RoutedEvent> routers;

        CrashingOnce(ProcessorSupplier<String, byte[], String, RoutedEvent> routers) {
            this.routers = routers;
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return routers.stores();
        }

        @Override
        public Processor<String, byte[], String, RoutedEvent> get() {
            Processor<String, byte[], String, RoutedEvent> router = routers.get();
            return new Processor<>() {
                @Override
                public void init(ProcessorContext<String, RoutedEvent> context) {
                    router.init(context);
                }

                @Override
                public void process(Record<String, byte[]> record) {
                    router.process(record);
                    String id = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
                    if (VISIT.equals(id) && crashes.compareAndSet(true, false)) {
                        await().until(() -> !offersOnTheLog().isEmpty());
                        throw new IllegalStateException("crash before the commit");
                    }
                }

                @Override
                public void close() {
                    router.close();
                }
            };
        }
    }
}
