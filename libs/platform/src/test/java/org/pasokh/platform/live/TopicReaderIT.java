package org.pasokh.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Topic;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.platform.kafka.KafkaSettings;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestParts;
import org.pasokh.testing.TestTopics;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

@Timeout(90)
class TopicReaderIT {

    private final Topic topic = TestTopics.fresh("live");
    private final List<LiveRecord> seen = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void from_the_beginning_it_hands_on_everything_and_then_has_caught_up() {
        write("one", "two", "three");

        try (TopicReader reader = open(TestParts.bootstrapServers(), new StartAt.Beginning())) {
            await().until(reader::caughtUp);

            assertThat(values()).containsExactlyInAnyOrder("one", "two", "three");
            assertThat(seen).allSatisfy(read -> {
                assertThat(read.key()).isEqualTo(new String(value(read), UTF_8));
                assertThat(read.headers()).containsEntry("name", "text");
            });
            assertThat(sum(reader.positions())).isEqualTo(3);
            assertThat(reader.lag()).isZero();
        }
    }

    @Test
    void from_the_end_it_hands_on_only_what_comes() {
        write("before");

        try (TopicReader reader = open(TestParts.bootstrapServers(), new StartAt.End())) {
            await().until(reader::caughtUp);
            write("after");

            await().untilAsserted(() -> assertThat(values()).containsExactly("after"));
        }
    }

    @Test
    void from_offsets_it_goes_on_where_another_stopped() {
        write("one", "two", "three");
        Map<TopicPartition, Long> stopped;
        try (TopicReader reader = open(TestParts.bootstrapServers(), new StartAt.Beginning())) {
            await().until(reader::caughtUp);
            stopped = reader.positions();
        }
        seen.clear();
        write("four", "five");

        try (TopicReader reader = open(TestParts.bootstrapServers(), new StartAt.Offsets(stopped))) {
            await().until(reader::caughtUp);

            assertThat(values()).containsExactlyInAnyOrder("four", "five");
        }
    }

    @Test
    void what_a_transaction_has_not_committed_is_not_seen_and_its_markers_do_not_hold_it_back() {
        try (KafkaProducer<String, byte[]> producer = transactional();
                TopicReader reader = open(TestParts.bootstrapServers(), new StartAt.Beginning())) {
            producer.beginTransaction();
            Future<?> _ = producer.send(new ProducerRecord<>(topic.name(), "a", "aborted".getBytes(UTF_8)));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            Future<?> _ = producer.send(new ProducerRecord<>(topic.name(), "a", "committed".getBytes(UTF_8)));
            producer.commitTransaction();

            await().untilAsserted(() -> assertThat(values()).containsExactly("committed"));
            await().untilAsserted(() -> assertThat(sum(reader.positions())).isEqualTo(4));
        }
        seen.clear();
        try (TopicReader reader = open(TestParts.bootstrapServers(), new StartAt.Beginning())) {
            await().until(reader::caughtUp);
            assertThat(values()).containsExactly("committed");
        }
    }

    @Test
    void a_listener_that_stumbles_over_one_record_sees_the_next() {
        write("bad");
        write("good");

        try (TopicReader reader = readers(TestParts.bootstrapServers())
                .open("stumbling", List.of(topic), new StartAt.Beginning(), this::stumbleOverBad)) {
            await().until(reader::caughtUp);

            assertThat(values()).containsExactly("good");
        }
    }

    @Test
    void it_waits_for_a_broker_that_is_away_and_for_one_that_goes_away() {
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            port = broker.port();
            TestTopics.create(broker.bootstrapServers(), topic);
        }
        try (TopicReader reader = open("127.0.0.1:" + port, new StartAt.Beginning())) {
            assertThat(reader.positions()).isEmpty();

            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port, 0)) {
                await().atMost(Duration.ofSeconds(30)).until(reader::caughtUp);
                writeTo(broker.bootstrapServers(), "one");
                await().untilAsserted(() -> assertThat(values()).containsExactly("one"));
            }
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port, 0)) {
                writeTo(broker.bootstrapServers(), "two");
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(values()).containsExactly("one", "two"));
            }
        }
    }

    @Test
    void a_quiet_log_keeps_it_fresh_and_one_that_is_away_does_not() {
        Duration age = Duration.ofSeconds(4);
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            port = broker.port();
            TestTopics.create(broker.bootstrapServers(), topic);
        }
        try (TopicReader reader = open("127.0.0.1:" + port, new StartAt.Beginning())) {
            assertThat(reader.isFresherThan(age)).isFalse();

            try (EmbeddedBroker _ = EmbeddedBroker.start(folder, port, 0)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> reader.isFresherThan(age));
                await().during(Duration.ofSeconds(6))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> reader.isFresherThan(age));
            }
            await().until(() -> !reader.isFresherThan(age));
            try (EmbeddedBroker _ = EmbeddedBroker.start(folder, port, 0)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> reader.isFresherThan(age));
            }
        }
    }

    @Test
    void a_reader_that_dies_of_a_record_comes_back_to_it() {
        write("fatal");
        write("good");
        AtomicInteger deaths = new AtomicInteger();

        try (TopicReader reader = readers(TestParts.bootstrapServers())
                .open("dying", List.of(topic), new StartAt.Beginning(), read -> {
                    if (new String(value(read), UTF_8).equals("fatal") && deaths.incrementAndGet() == 1) {
                        throw new AssertionError("fatal");
                    }
                    seen.add(read);
                })) {
            await().until(() -> reader.isFresherThan(Duration.ofSeconds(10)));

            assertThat(deaths).hasValue(2);
            assertThat(values()).containsExactlyInAnyOrder("fatal", "good");
        }
    }

    private void stumbleOverBad(LiveRecord read) {
        if (new String(value(read), UTF_8).equals("bad")) {
            throw new IllegalStateException("bad");
        }
        seen.add(read);
    }

    private TopicReader open(String bootstrapServers, StartAt start) {
        return readers(bootstrapServers).open("test", List.of(topic), start, seen::add);
    }

    private static TopicReaders readers(String bootstrapServers) {
        return new TopicReaders(
                new DefaultKafkaConsumerFactory<>(
                        new KafkaSettings(bootstrapServers, Map.of()).clientWith(LiveContainer.CONSUMER),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                new SimpleMeterRegistry());
    }

    private List<String> values() {
        return seen.stream().map(read -> new String(value(read), UTF_8)).toList();
    }

    private static long sum(Map<TopicPartition, Long> positions) {
        return positions.values().stream().mapToLong(Long::longValue).sum();
    }

    private static byte[] value(LiveRecord read) {
        return Objects.requireNonNull(read.value());
    }

    private void write(String... values) {
        for (String value : values) {
            TestLog.write(topic.name(), value, Map.of("name", "text"), value.getBytes(UTF_8));
        }
    }

    private void writeTo(String bootstrapServers, String value) {
        TestLog.write(bootstrapServers, topic.name(), value, Map.of("name", "text"), value.getBytes(UTF_8));
    }

    private static KafkaProducer<String, byte[]> transactional() {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                new HashMap<>(Map.of(
                        "bootstrap.servers",
                        TestParts.bootstrapServers(),
                        "transactional.id",
                        "live-" + System.nanoTime())),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }
}
