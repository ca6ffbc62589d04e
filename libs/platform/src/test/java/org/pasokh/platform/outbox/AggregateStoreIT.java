package org.pasokh.platform.outbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.platform.documents.Change;
import org.pasokh.platform.publishing.BeforePublishing;
import org.pasokh.testing.ManualClock;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestParts;
import org.pasokh.testing.TestTopics;

@Timeout(120)
class AggregateStoreIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String database = "outbox-" + NUMBER.incrementAndGet();
    private final Topic topic = TestTopics.fresh("counted");

    @TempDir
    Path folder;

    @Test
    void a_change_is_found_again_and_its_event_reaches_the_log() {
        try (ServiceProcess process = ServiceProcess.of(database)) {
            long result = process.count("a", topic);

            assertThat(result).isEqualTo(1);
            assertThat(process.counters.find("a")).contains(new Counter(1));
            await().untilAsserted(() -> assertThat(sequence(topic)).containsExactly(1L));
        }
    }

    @Test
    void nothing_to_change_writes_nothing() {
        try (ServiceProcess process = ServiceProcess.of(database)) {
            process.count("a", topic);

            String result = process.counters.change("a", _ -> Change.nothing("as it was"));
            process.counters.change("a", current -> Change.to(current.orElseThrow(), List.of(), ""));

            assertThat(result).isEqualTo("as it was");
            assertThat(stored(process, "a").getLong("version")).isEqualTo(1);
        }
    }

    @Test
    void those_that_are_there_are_found_at_once() {
        try (ServiceProcess process = ServiceProcess.of(database)) {
            process.count("a", topic);
            process.count("b", topic);
            process.count("b", topic);

            assertThat(process.counters.all(List.of("b", "a", "never", "a")))
                    .isEqualTo(Map.of("a", new Counter(1), "b", new Counter(2)));
            assertThat(process.counters.all(List.of())).isEmpty();
        }
    }

    @Test
    void what_is_over_is_forgotten_once_its_events_are_on_the_log() {
        try (ServiceProcess process = ServiceProcess.of(database)) {
            process.count("a", topic);
            process.count("b", topic);
            process.count("b", topic);
            process.sweep.start();
            await().until(() -> stored(process, "b").get("outboxSince") == null);

            assertThat(process.counters.forget(Filters.gt("state.value", 1))).isEqualTo(1);
            assertThat(process.counters.find("b")).isEmpty();
            assertThat(process.counters.find("a")).isPresent();
        }
    }

    @Test
    void what_is_on_the_log_leaves_the_document() {
        try (ServiceProcess process = ServiceProcess.of(database)) {
            process.sweep.start();
            process.count("a", topic);

            await().untilAsserted(() -> {
                assertThat(stored(process, "a").getList("outbox", Document.class))
                        .isEmpty();
                assertThat(stored(process, "a")).doesNotContainKey("outboxSince");
            });
        }
    }

    @Test
    void what_a_dead_process_wrote_but_did_not_publish_is_published_by_another() {
        ManualClock clock = ManualClock.atNine();
        try (ServiceProcess dead = ServiceProcess.of(database, clock);
                ServiceProcess alive = ServiceProcess.of(database, clock)) {
            dead.stopRelay();
            dead.count("a", topic);
            dead.count("a", topic);

            alive.sweep.takeUp();
            assertThat(alive.relay.underWay()).as("too early to call it left").isZero();
            clock.advance(Duration.ofSeconds(9));
            alive.sweep.takeUp();

            await().untilAsserted(() -> assertThat(sequence(topic)).containsExactly(1L, 2L));
            await().untilAsserted(() -> {
                alive.sweep.clear();
                assertThat(stored(alive, "a").getList("outbox", Document.class)).isEmpty();
            });
        }
    }

    @Test
    void who_changes_a_document_takes_over_what_another_has_left_in_it() {
        try (ServiceProcess dead = ServiceProcess.of(database);
                ServiceProcess alive = ServiceProcess.of(database)) {
            dead.stopRelay();
            dead.count("a", topic);

            alive.count("a", topic);

            await().untilAsserted(() -> assertThat(sequence(topic)).containsExactly(1L, 2L));
        }
    }

    @Test
    void two_processes_on_one_document_leave_no_gap_and_change_no_order() throws Exception {
        long changes = 1_000;
        try (ServiceProcess one = ServiceProcess.of(database);
                ServiceProcess other = ServiceProcess.of(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one.sweep.start();
            other.sweep.start();
            List<Future<?>> running = new ArrayList<>();
            for (ServiceProcess process : List.of(one, other, one, other)) {
                running.add(threads.submit(() -> LongStream.range(0, changes).forEach(_ -> process.count("a", topic))));
            }
            for (Future<?> run : running) {
                run.get();
            }

            await().atMost(Duration.ofSeconds(30)).until(() -> one.relay.underWay() + other.relay.underWay() == 0);
            assertThat(firstSeen(sequence(topic)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 4 * changes).boxed().toList());
        }
    }

    @Test
    void while_kafka_is_away_changes_succeed_and_their_events_follow_when_it_is_back() {
        EmbeddedBroker broker = EmbeddedBroker.start(folder);
        TestTopics.create(broker.bootstrapServers(), topic);
        try (ServiceProcess process =
                new ServiceProcess(database, broker.bootstrapServers(), InstantSource.system(), List.of())) {
            process.count("a", topic);
            await().until(() -> process.relay.underWay() == 0);
            broker.close();

            process.count("a", topic);
            process.count("b", topic);
            process.count("a", topic);
            await().atMost(Duration.ofSeconds(20)).until(() -> !process.relay.isKafkaWell());
            assertThat(process.relay.underWay()).isEqualTo(2);

            broker = EmbeddedBroker.start(folder, broker.port(), 0);
            await().atMost(Duration.ofSeconds(30)).until(() -> process.relay.underWay() == 0);
            assertThat(firstSeen(sequence(broker.bootstrapServers(), topic, "a")))
                    .containsExactly(1L, 2L, 3L);
            assertThat(firstSeen(sequence(broker.bootstrapServers(), topic, "b")))
                    .containsExactly(1L);
        } finally {
            broker.close();
        }
    }

    @Test
    void an_event_waits_for_its_preparation_and_so_do_those_behind_it() {
        List<Long> prepared = new CopyOnWriteArrayList<>();
        AtomicInteger failures = new AtomicInteger(3);
        BeforePublishing<Counted> hook = new BeforePublishing<>() {
            @Override
            public EventTypes<Counted> types() {
                return EventTypes.of(Counted.class);
            }

            @Override
            public void prepare(Envelope<Counted> envelope) {
                assertThat(sequence(topic)).doesNotContain(envelope.event().number());
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("not yet");
                }
                prepared.add(envelope.event().number());
            }
        };
        try (ServiceProcess process =
                new ServiceProcess(database, TestParts.bootstrapServers(), InstantSource.system(), List.of(hook))) {
            process.counters.change(
                    "a",
                    _ -> Change.to(
                            new Counter(2),
                            List.of(Counter.counted("a", topic, 1), Counter.counted("a", topic, 2)),
                            ""));

            await().untilAsserted(() -> assertThat(sequence(topic)).containsExactly(1L, 2L));
            assertThat(prepared).containsExactly(1L, 2L);
        }
    }

    private static Document stored(ServiceProcess process, String id) {
        return requireNonNull(process.mongo
                .getCollection(ServiceProcess.COLLECTION)
                .find(new Document("_id", id))
                .first());
    }

    private static List<Long> firstSeen(List<Long> numbers) {
        return numbers.stream().distinct().toList();
    }

    private static List<Long> sequence(Topic topic) {
        return sequence(TestParts.bootstrapServers(), topic, "a");
    }

    private static List<Long> sequence(String bootstrapServers, Topic topic, String key) {
        return TestLog.all(bootstrapServers, topic.name()).stream()
                .filter(found -> found.key().equals(key))
                .map(found -> Long.valueOf(TestLog.header(found, EventCodec.SEQUENCE)))
                .toList();
    }
}
