package org.pasokh.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.pasokh.platform.sample.Instructed;
import org.pasokh.platform.sample.RunningSample;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestTopics;
import org.springframework.data.mongodb.core.MongoTemplate;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxIT {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Topic topic = TestTopics.fresh("instructed");
    private RunningSample service;

    @BeforeAll
    void start() {
        service = RunningSample.start(topic);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void an_event_reaches_its_handler_with_its_place_on_the_log() {
        publish("one", Instructed.PASS);

        await().untilAsserted(() -> assertThat(service.handler().callsOf("one")).hasSize(1));
        LogPosition position = service.handler().callsOf("one").getFirst().position();
        assertThat(position.topic()).isEqualTo(topic.name());
        assertThat(position.appendedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void the_handler_works_in_the_trace_of_the_record() {
        publish("traced", Instructed.PASS);

        await().untilAsserted(
                        () -> assertThat(service.handler().callsOf("traced")).hasSize(1));
        assertThat(service.handler().callsOf("traced").getFirst().trace())
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .isNotEqualTo(TRACE);
    }

    @Test
    void what_fails_twice_is_tried_a_third_time() {
        publish("twice", Instructed.FAIL_TWICE);

        await().untilAsserted(
                        () -> assertThat(service.handler().callsOf("twice")).hasSize(3));
        publish("after twice", Instructed.PASS);
        await().untilAsserted(() ->
                assertThat(service.handler().callsOf("after twice")).hasSize(1));
        assertThat(deadLetters("twice")).isEmpty();
    }

    @Test
    void what_fails_three_times_is_a_dead_letter_and_the_next_goes_on() {
        publish("three", Instructed.FAIL);
        publish("after three", Instructed.PASS);

        await().untilAsserted(() ->
                assertThat(service.handler().callsOf("after three")).hasSize(1));
        assertThat(service.handler().callsOf("three")).hasSize(3);
        assertThat(deadLetters("three")).singleElement().satisfies(letter -> {
            assertThat(letter.getString("state")).isEqualTo("OPEN");
            assertThat(letter.getString("source")).isEqualTo("sample");
            assertThat(letter.getString("reason")).startsWith("IllegalStateException at SampleHandler.java:");
            assertThat(letter.getInteger("attempts")).isEqualTo(3);
            assertThat(letter.get("value", Binary.class).getData())
                    .asString(UTF_8)
                    .isEqualTo("{\"what\":\"fail\"}");
            assertThat(letter.getEmbedded(List.of("origin", "topic"), String.class))
                    .isEqualTo(topic.name());
        });
        assertThat(TestLog.all("sample.dead-letters"))
                .anySatisfy(notice -> assertThat(new String(notice.value(), UTF_8))
                        .contains("\"document\":\""
                                + deadLetters("three").getFirst().getString("_id") + "\"")
                        .doesNotContain("what"));
    }

    @Test
    void while_the_database_is_away_a_record_is_tried_without_end() {
        service.handler().databaseIsAway(true);
        publish("patient", Instructed.PASS);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(service.handler().callsOf("patient")).hasSizeGreaterThan(4));
        service.handler().databaseIsAway(false);

        publish("after patient", Instructed.PASS);
        await().untilAsserted(() ->
                assertThat(service.handler().callsOf("after patient")).hasSize(1));
        assertThat(deadLetters("patient")).isEmpty();
    }

    @Test
    void an_unknown_type_is_skipped_and_counted() {
        TestLog.write(topic.name(), "key", headers("newer", "test.newer.v1"), "{}".getBytes(UTF_8));

        MeterRegistry meters = service.bean(MeterRegistry.class);
        await().untilAsserted(() -> assertThat(meters.get("pasokh.inbox.skipped")
                        .tag("type", "test.newer.v1")
                        .counter()
                        .count())
                .isEqualTo(1));
    }

    @Test
    void what_cannot_be_read_is_a_dead_letter_at_once() {
        TestLog.write(topic.name(), "key", headers("broken", "test.instructed.v1"), "{".getBytes(UTF_8));

        await().untilAsserted(() -> assertThat(deadLetters("broken"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.getString("reason")).startsWith("unreadable: ")));
        assertThat(service.handler().callsOf("broken")).isEmpty();
    }

    private void publish(String id, String what) {
        Envelope<Instructed> envelope =
                new Envelope<>(id, "/test", "subject", 0, Instant.now(), "key", null, TRACE, new Instructed(what));
        service.bean(EventPublisher.class)
                .publish(new Publication(topic, envelope))
                .join();
    }

    private static Map<String, String> headers(String id, String type) {
        return Map.of(
                EventCodec.ID, id,
                EventCodec.TYPE, type,
                EventCodec.SOURCE, "/test",
                EventCodec.SUBJECT, "subject",
                EventCodec.TIME, "2026-11-21T09:00:00Z");
    }

    private List<Document> deadLetters(String id) {
        return Objects.requireNonNull(service.bean(MongoTemplate.class)
                        .execute("dead-letters", letters -> letters.find().into(new ArrayList<>())))
                .stream()
                .filter(letter -> letter.getList("headers", Document.class).stream()
                        .anyMatch(header -> id.equals(header.getString("text"))))
                .toList();
    }
}
