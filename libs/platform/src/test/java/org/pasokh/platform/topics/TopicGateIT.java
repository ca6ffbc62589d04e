package org.pasokh.platform.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Topic;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.platform.kafka.KafkaSettings;
import org.pasokh.platform.sample.Http;
import org.pasokh.platform.sample.RunningSample;

@Timeout(180)
class TopicGateIT {

    @TempDir
    Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void what_was_made_by_the_settings_has_no_differences() {
        TopicSettings settings = new TopicSettings(4, 2, 1, true);
        try (TopicAdmin admin = new TopicAdmin(new KafkaSettings(broker.bootstrapServers(), Map.of()), settings)) {
            List<Topic> topics = NeededTopics.of("sample");
            admin.create(topics);
            admin.create(topics);

            await().untilAsserted(() -> assertThat(admin.differences(topics)).isEmpty());
        }
    }

    @Test
    void every_difference_is_named_and_the_service_does_not_start() throws Exception {
        make(new NewTopic("contact.inbound", 3, (short) 1)
                .configs(Map.of(
                        "retention.ms", "1000",
                        "message.timestamp.type", "CreateTime",
                        "max.message.bytes", "1048576")));
        Map<String, String> withoutMaking = new HashMap<>(Map.of("pasokh.topics.create", "false"));

        assertThatThrownBy(() -> startSample(withoutMaking))
                .rootCause()
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refusal -> assertThat(refusal.findings())
                                .contains(
                                        "topic contact.inbound has partitions 3, wanted 4",
                                        "topic contact.inbound has retention.ms 1000, wanted 1209600000",
                                        "topic routing.events is missing",
                                        "topic sample.dead-letters is missing")
                                .noneMatch(line -> line.contains("message.timestamp.type")));
    }

    @Test
    void a_consumer_that_would_read_uncommitted_records_is_refused() {
        assertThatThrownBy(() -> startSample(Map.of(
                        "spring.cloud.stream.kafka.binder.consumer-properties.isolation.level", "read_uncommitted")))
                .hasStackTraceContaining("a consumer has isolation.level read_uncommitted");
    }

    @Test
    void while_kafka_is_away_a_service_waits_and_one_that_runs_is_not_ready() throws Exception {
        startSample(Map.of()).close();
        int port = broker.port();
        broker.close();
        CompletableFuture<RunningSample> starting = CompletableFuture.supplyAsync(() -> startSample(
                Map.of("pasokh.topics.create", "false", "pasokh.kafka.bootstrap-servers", "127.0.0.1:" + port)));
        await().during(Duration.ofSeconds(8)).atMost(Duration.ofSeconds(9)).until(() -> !starting.isDone());

        broker = EmbeddedBroker.start(folder, port, 0);
        try (RunningSample service = starting.get(60, TimeUnit.SECONDS)) {
            Http http = new Http(service.address(), null);
            assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);

            broker.close();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    http.get("/actuator/health/readiness").status())
                            .isEqualTo(503));
            assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);

            broker = EmbeddedBroker.start(folder, port, 0);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    http.get("/actuator/health/readiness").status())
                            .isEqualTo(200));
        }
    }

    private RunningSample startSample(Map<String, String> more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("pasokh.kafka.bootstrap-servers", broker.bootstrapServers()));
        settings.putAll(more);
        return RunningSample.start(Topic.CONTACT_RAW, "gate-" + UUID.randomUUID(), settings);
    }

    private void make(NewTopic topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }
}
