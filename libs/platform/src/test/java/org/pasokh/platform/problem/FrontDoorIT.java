package org.pasokh.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.sample.Http;
import org.pasokh.platform.sample.Http.Answer;
import org.pasokh.platform.sample.Instructed;
import org.pasokh.platform.sample.RunningSample;
import org.pasokh.platform.sample.SampleHandler.Call;
import org.pasokh.testing.TestIssuer;
import org.pasokh.testing.TestTopics;
import tools.jackson.databind.JsonNode;

/// A service as its callers meet it: problems, roles, traces, probes, metrics, dead letters.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorIT {

    private final Topic topic = TestTopics.fresh("door");
    private TestIssuer issuer;
    private RunningSample service;
    private Http agent;
    private Http admin;
    private Http nobody;

    @BeforeAll
    void start() {
        issuer = TestIssuer.start();
        service = RunningSample.start(topic, "door", Map.of("pasokh.oidc.issuer", issuer.issuer()));
        agent = as(issuer.token("agent-1", "AGENT"));
        admin = as(issuer.token("admin-1", "ADMIN"));
        nobody = new Http(service.address(), null);
    }

    @AfterAll
    void stop() {
        service.close();
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /sample/v1/nowhere,       404, not-found",
        "PUT,  /sample/v1/orders,        405, method-not-allowed",
        "GET,  /sample/v1/refused,       409, too-late",
        "GET,  /sample/v1/bug,           500, internal-error",
        "GET,  /sample/v1/away,          503, temporarily-unavailable",
        "GET,  /sample/v1/orders,        400, invalid-request",
        "GET,  /sample/v1/orders?limit=x, 400, invalid-request",
        "GET,  /sample/v1/orders?limit=201, 400, invalid-request",
        "POST, /sample/v1/orders,        400, malformed-request",
    })
    void what_goes_wrong_is_a_problem_of_a_stable_type(String method, String path, int status, String name) {
        Answer answer = agent.send(method, path, "", Map.of());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("urn:pasokh:problem:" + name);
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.json().path("title").stringValue()).isNotBlank();
    }

    @Test
    void an_accept_header_that_cannot_be_met_is_a_problem() {
        Answer answer = agent.send("GET", "/sample/v1/orders?limit=1", "", Map.of("Accept", "image/png"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("urn:pasokh:problem:not-acceptable");
    }

    @Test
    void a_body_of_another_media_type_is_a_problem() {
        Answer answer = agent.send("POST", "/sample/v1/orders", "<order/>", Map.of("Content-Type", "application/xml"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("urn:pasokh:problem:unsupported-media-type");
    }

    @Test
    void malformed_json_is_a_problem_without_the_parsers_words() {
        Answer answer = agent.post("/sample/v1/orders", "{\"name\": Maryam");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:pasokh:problem:malformed-request");
        assertThat(answer.body()).doesNotContain("Maryam", "token", "tools.jackson");
    }

    @Test
    void an_invalid_field_is_named() {
        Answer answer = agent.post("/sample/v1/orders", "{\"name\": \"much too long a name\", \"count\": 1}");

        JsonNode field = answer.json().path("fields").path(0);
        assertThat(answer.problem()).isEqualTo("urn:pasokh:problem:invalid-request");
        assertThat(field.path("field").stringValue()).isEqualTo("name");
        assertThat(field.path("problem").stringValue()).isEqualTo("size must be between 0 and 10");
    }

    @Test
    void an_invalid_parameter_is_named() {
        Answer answer = agent.get("/sample/v1/orders?limit=201");

        assertThat(answer.json().path("fields").path(0).path("field").stringValue())
                .isEqualTo("limit");
    }

    @Test
    void a_problem_keeps_its_further_members() {
        assertThat(agent.get("/sample/v1/refused").json().path("position").intValue())
                .isEqualTo(7);
    }

    @Test
    void a_bug_shows_an_id_and_nothing_of_itself() {
        Answer answer = agent.get("/sample/v1/bug");

        assertThat(answer.json().path("errorId").stringValue()).hasSize(36);
        assertThat(answer.body()).doesNotContain("Maryam", "Exception", "org.pasokh");
    }

    @Test
    void without_a_token_nobody_is_let_in() {
        Answer answer = nobody.get("/sample/v1/orders?limit=1");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("urn:pasokh:problem:unauthenticated");
        assertThat(answer.headers()).containsKey("WWW-Authenticate");
    }

    @Test
    void a_forged_and_an_expired_token_let_nobody_in() {
        Http forger = as(issuer.forged("agent-1", "AGENT"));
        Http late = as(issuer.token("agent-1", Instant.now().minusSeconds(120), "AGENT"));

        assertThat(forger.get("/sample/v1/agents-only").status()).isEqualTo(401);
        assertThat(late.get("/sample/v1/agents-only").problem()).isEqualTo("urn:pasokh:problem:unauthenticated");
    }

    @Test
    void a_role_opens_what_is_its_own_and_nothing_else() {
        assertThat(agent.get("/sample/v1/agents-only").status()).isEqualTo(200);
        assertThat(admin.get("/sample/v1/agents-only").status()).isEqualTo(403);
        assertThat(admin.get("/sample/v1/agents-only").problem()).isEqualTo("urn:pasokh:problem:forbidden");
        assertThat(agent.get("/ops/v1/dead-letters").problem()).isEqualTo("urn:pasokh:problem:forbidden");
        assertThat(agent.get("/actuator/env").status()).isEqualTo(403);
    }

    @Test
    void probes_and_metrics_are_open() {
        assertThat(nobody.get("/actuator/health/liveness").body()).contains("\"UP\"");
        assertThat(nobody.get("/actuator/health/readiness").body()).contains("\"UP\"");
        assertThat(nobody.get("/actuator/prometheus").body())
                .contains("kafka_producer_", "kafka_consumer_fetch_manager_records_lag", "jvm_memory_used_bytes");
    }

    @Test
    void a_trace_goes_on_from_the_request_over_the_log_to_the_handler() {
        agent.send(
                "POST",
                "/sample/v1/instructions?id=traced&what=" + Instructed.PASS,
                "",
                Map.of("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        await().untilAsserted(
                        () -> assertThat(service.handler().callsOf("traced")).hasSize(1));
        Call call = service.handler().callsOf("traced").getFirst();
        assertThat(call.trace()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void an_operator_lists_reads_replays_and_discards_dead_letters() {
        agent.send("POST", "/sample/v1/instructions?id=poison&what=" + Instructed.FAIL, "", Map.of());
        await().untilAsserted(() -> assertThat(openLetters().isEmpty()).isFalse());
        String id = openLetters().path(0).path("id").stringValue("");

        Answer read = admin.get("/ops/v1/dead-letters/" + id);
        assertThat(read.json().path("headers").path("ce_id").stringValue()).isEqualTo("poison");
        Answer replayed = admin.post("/ops/v1/dead-letters/" + id + "/replay", "");
        assertThat(replayed.json().path("state").stringValue()).isEqualTo("REPLAYED");
        assertThat(replayed.json().path("settledBy").stringValue()).isEqualTo("admin-1");
        await().untilAsserted(
                        () -> assertThat(service.handler().callsOf("poison")).hasSize(6));

        await().untilAsserted(() -> assertThat(openLetters().size()).isEqualTo(1));
        String again = openLetters().path(0).path("id").stringValue("");
        assertThat(again).isNotEqualTo(id);
        assertThat(admin.post("/ops/v1/dead-letters/" + again + "/discard", "").status())
                .isEqualTo(200);
        assertThat(openLetters().isEmpty()).isTrue();
        assertThat(admin.post("/ops/v1/dead-letters/" + id + "/replay", "").problem())
                .isEqualTo("urn:pasokh:problem:dead-letter-not-open");
        assertThat(admin.get("/ops/v1/dead-letters/none").problem())
                .isEqualTo("urn:pasokh:problem:unknown-dead-letter");
    }

    private JsonNode openLetters() {
        return admin.get("/ops/v1/dead-letters?state=OPEN").json().path("deadLetters");
    }

    private Http as(String token) {
        return new Http(service.address(), token);
    }
}
