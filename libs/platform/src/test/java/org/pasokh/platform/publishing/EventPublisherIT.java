package org.pasokh.platform.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.Topic;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.platform.kafka.KafkaSettings;
import org.pasokh.platform.sample.Instructed;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestParts;
import org.pasokh.testing.TestTopics;

@Timeout(90)
class EventPublisherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final Topic topic = TestTopics.fresh("published");

    @TempDir
    Path folder;

    @Test
    void when_it_completes_the_log_has_the_event() throws Exception {
        try (LogWriter log = writer(TestParts.bootstrapServers())) {
            publish(log, "one").get(5, TimeUnit.SECONDS);
        }

        assertThat(TestLog.all(topic.name()))
                .singleElement()
                .satisfies(found ->
                        assertThat(TestLog.header(found, EventCodec.ID)).isEqualTo("one"));
    }

    @Test
    void while_kafka_is_away_it_fails_within_seconds_and_later_works_again() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(folder);
        TestTopics.create(broker.bootstrapServers(), topic);
        try (LogWriter log = writer(broker.bootstrapServers())) {
            publish(log, "one").get(5, TimeUnit.SECONDS);
            broker.close();

            Instant before = Instant.now();
            assertThatThrownBy(() -> publish(log, "two").get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(TimeoutException.class);
            assertThat(Duration.between(before, Instant.now())).isLessThan(PATIENCE);

            broker = EmbeddedBroker.start(folder, broker.port(), 0);
            publish(log, "three").get(30, TimeUnit.SECONDS);
        } finally {
            broker.close();
        }
    }

    @Test
    void a_broker_that_was_never_met_fails_it_as_quickly() {
        try (LogWriter log = writer("127.0.0.1:1")) {
            Instant before = Instant.now();
            assertThatThrownBy(() -> publish(log, "one").get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(TimeoutException.class);
            assertThat(Duration.between(before, Instant.now())).isLessThan(PATIENCE);
        }
    }

    private CompletableFuture<Void> publish(LogWriter log, String id) {
        Envelope<Instructed> envelope = new Envelope<>(
                id, "/test", "subject", 0, Instant.now(), "key", null, null, new Instructed(Instructed.PASS));
        return new EventPublisher(log).publish(new Publication(topic, envelope));
    }

    private static LogWriter writer(String bootstrapServers) {
        return new LogWriter(new KafkaProducer<>(
                new KafkaSettings(bootstrapServers, Map.of()).clientWith(LogWriter.SETTINGS),
                new StringSerializer(),
                new ByteArraySerializer()));
    }
}
