package org.pasokh.gateway.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.Party;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.contracts.interaction.InteractionEvent.InteractionOpened;
import org.pasokh.contracts.interaction.InteractionEvent.MessageRecorded;
import org.pasokh.gateway.RunningGateway;
import org.pasokh.testing.TestIssuer;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ledger of a gateway that translates mails, with the conversations' side of the log played by the test.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer = TestIssuer.start();
    private final String entryPoint = "ledger-" + UUID.randomUUID();
    private RunningGateway gateway;

    @BeforeAll
    void start() {
        gateway = RunningGateway.start(
                "ledger-" + UUID.randomUUID(),
                Map.of(
                        "pasokh.oidc.issuer",
                        issuer.issuer(),
                        "pasokh.ledger.look-every",
                        "300ms",
                        "pasokh.ledger.grace",
                        "1s",
                        "pasokh.email.thread-key",
                        RunningGateway.SESSION_KEY));
    }

    @AfterAll
    void stop() {
        gateway.close();
        issuer.close();
    }

    @Test
    void every_contact_is_counted_where_it_went_and_the_one_that_got_lost_is_named() throws Exception {
        String opens = mail(1, "From: a@customer.example\r\nSubject: one\r\n\r\nfirst");
        String joins = mail(2, "From: a@customer.example\r\nSubject: two\r\n\r\nsecond");
        String lost = mail(3, "From: a@customer.example\r\nSubject: three\r\n\r\nthird");
        String unreadable = mail(4, "Subject: from nobody\r\n\r\ntext");
        mail(1, "From: a@customer.example\r\nSubject: one\r\n\r\nfirst");
        say(new InteractionOpened("i-1", Channel.EMAIL, entryPoint, "mail", opens, null, Instant.now()));
        say(new MessageRecorded("i-1", opens, 1, Party.CUSTOMER, null, Instant.now(), null));
        say(new MessageRecorded("i-1", joins, 2, Party.CUSTOMER, null, Instant.now(), null));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(by("RAW")).isEqualTo(Map.of("TRANSLATED", 3L, "DEAD_LETTERED", 1L));
            assertThat(by("MESSAGE")).isEqualTo(Map.of("OPENED", 1L, "JOINED", 1L, "PENDING", 1L));
        });
        assertThat(ids("RAW", "DEAD_LETTERED")).containsExactly(unreadable);
        assertThat(ids("MESSAGE", "PENDING")).containsExactly(lost);

        conversationsHaveReadEverything();

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(by("MESSAGE")).isEqualTo(Map.of("OPENED", 1L, "JOINED", 1L, "UNACCOUNTED", 1L)));
        assertThat(ids("MESSAGE", "UNACCOUNTED")).containsExactly(lost);
        assertThat(get("/actuator/prometheus", "ADMIN").body()).containsPattern("pasokh_ledger_unaccounted [1-9]");

        say(new MessageRecorded("i-1", lost, 3, Party.CUSTOMER, null, Instant.now(), null));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(by("MESSAGE")).isEqualTo(Map.of("OPENED", 1L, "JOINED", 2L)));
    }

    @Test
    void the_ledger_is_for_those_who_watch() throws Exception {
        assertThat(get("/ledger/v1/hours", "AGENT").statusCode()).isEqualTo(403);
        assertThat(get("/ledger/v1/hours", "SUPERVISOR").statusCode()).isEqualTo(200);
        assertThat(get("/ledger/v1/hours?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z", "ADMIN")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/ledger/v1/contacts?entryPoint=x", "ADMIN").statusCode())
                .isEqualTo(400);
    }

    private String mail(long uid, String text) {
        String id = EventIds.of("test-mail", entryPoint, Long.toString(uid));
        RawMail raw = new RawMail(
                entryPoint, entryPoint + "@pasokh.test", "INBOX", 1, uid, Instant.now(), text.getBytes(UTF_8), null);
        write(Topic.CONTACT_RAW, id, "mail:" + entryPoint, raw);
        return id;
    }

    private void say(Event event) {
        write(Topic.INTERACTION_EVENTS, UUID.randomUUID().toString(), "i-1", event);
    }

    private static <E extends Event> void write(Topic topic, String id, String key, E event) {
        Envelope<E> envelope = new Envelope<>(id, "/test", key, 0, Instant.now(), key, null, null, event);
        TestLog.write(topic.name(), key, EventCodec.headers(envelope), EventCodec.value(event));
    }

    /// As if interaction-service had gone through contact.inbound to its end.
    private static void conversationsHaveReadEverything() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        TestLog.all(Topic.CONTACT_INBOUND.name())
                .forEach(read -> ends.merge(
                        new TopicPartition(read.topic(), read.partition()),
                        new OffsetAndMetadata(read.offset() + 1),
                        (one, other) -> one.offset() > other.offset() ? one : other));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestParts.bootstrapServers()))) {
            admin.alterConsumerGroupOffsets("interaction-service.conversation-inbound", ends)
                    .all()
                    .get();
        }
    }

    private Map<String, Long> by(String tier) throws Exception {
        Map<String, Long> by = new HashMap<>();
        for (JsonNode line : json(get("/ledger/v1/hours", "SUPERVISOR")).path("lines")) {
            if (line.path("entryPoint").asString().equals(entryPoint)
                    && line.path("tier").asString().equals(tier)) {
                long sum = 0;
                for (Map.Entry<String, JsonNode> count : line.path("by").properties()) {
                    by.merge(count.getKey(), count.getValue().asLong(), Long::sum);
                    sum += count.getValue().asLong();
                }
                assertThat(line.path("received").asLong()).isEqualTo(sum);
            }
        }
        return by;
    }

    private List<String> ids(String tier, String fate) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode line : json(get("/ledger/v1/hours", "SUPERVISOR")).path("lines")) {
            if (line.path("entryPoint").asString().equals(entryPoint)
                    && line.path("tier").asString().equals(tier)) {
                String query = "?entryPoint=" + entryPoint + "&tier=" + tier + "&fate=" + fate + "&hour="
                        + line.path("hour").asString();
                json(get("/ledger/v1/contacts" + query, "ADMIN")).path("ids").forEach(id -> ids.add(id.asString()));
            }
        }
        return ids;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String role) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.address(path))
                .header("Authorization", "Bearer " + issuer.token("boss", role))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
