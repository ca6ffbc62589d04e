package org.pasokh.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.pasokh.platform.outbox.OrderedPublishing.Outcome;
import org.pasokh.platform.publishing.LogWriter;

class OrderedPublishingTest {

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(Cluster.empty(), false, null, new StringSerializer(), new ByteArraySerializer());
    private final OrderedPublishing publishing =
            new OrderedPublishing(new LogWriter(kafka), new Preparations(List::of));

    @Test
    void on_one_route_each_waits_for_the_one_before() {
        CompletableFuture<Outcome> attempt = attempt(entry("one", "a"), entry("two", "a"));

        await().untilAsserted(() -> assertThat(sent()).containsExactly("one"));
        kafka.completeNext();
        await().untilAsserted(() -> assertThat(sent()).containsExactly("one", "two"));
        kafka.completeNext();

        assertThat(attempt.join().left()).isEmpty();
    }

    @Test
    void different_routes_are_under_way_together() {
        CompletableFuture<Outcome> attempt = attempt(entry("one", "a"), entry("two", "b"));

        await().untilAsserted(() -> assertThat(sent()).containsExactly("one", "two"));
        kafka.completeNext();
        kafka.completeNext();

        assertThat(attempt.join().left()).isEmpty();
    }

    @Test
    void what_comes_after_a_failure_is_not_sent_and_both_are_left_in_their_order() {
        OutboxEntry one = entry("one", "a");
        OutboxEntry two = entry("two", "a");
        CompletableFuture<Outcome> attempt = attempt(one, two);

        await().untilAsserted(() -> assertThat(sent()).containsExactly("one"));
        kafka.errorNext(new TimeoutException("gave up"));

        assertThat(attempt.join().left()).containsExactly(one, two);
        assertThat(attempt.join().hindrance()).isInstanceOf(TimeoutException.class);
        assertThat(sent()).containsExactly("one");
    }

    @Test
    void what_arrived_is_not_left_though_another_route_failed() {
        OutboxEntry one = entry("one", "a");
        CompletableFuture<Outcome> attempt = attempt(one, entry("two", "b"));

        await().untilAsserted(() -> assertThat(sent()).hasSize(2));
        kafka.errorNext(new TimeoutException("gave up"));
        kafka.completeNext();

        assertThat(attempt.join().left()).containsExactly(one);
    }

    private CompletableFuture<Outcome> attempt(OutboxEntry... entries) {
        return CompletableFuture.supplyAsync(() -> publishing.attempt(List.of(entries)));
    }

    private List<String> sent() {
        return kafka.history().stream()
                .map(made -> new String(made.value(), UTF_8))
                .toList();
    }

    private static OutboxEntry entry(String id, String key) {
        return new OutboxEntry(1, id, "topic", key, Map.of(), id);
    }
}
