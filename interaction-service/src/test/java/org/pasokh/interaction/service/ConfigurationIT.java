package org.pasokh.interaction.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.Agent.command;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.version.Version;
import org.pasokh.interaction.configuration.version.Versions;
import org.pasokh.interaction.service.Administrator.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The configuration through its door, over two replicas. Each test has a queue and an agent of its own.
class ConfigurationIT {

    private final Administrator mina = Administrator.at(Replicas.ONE, "mina", "ADMIN");

    @Test
    void the_next_offer_is_decided_under_the_new_version_and_both_replicas_know_it() {
        Answer taken = change("offered");
        long number = taken.body().path("number").asLong();

        Contacts customer = new Contacts("offered");
        try (Agent agent = signIn("offered-1", Replicas.TWO)) {
            customer.writes("hello");
            JsonNode offer = agent.stream().await("offer");
            assertThat(configurationOf(agent, offer)).startsWith(number + "-");
            agent.finishes(agent.takesOffer());

            long next = rename("offered-1", "Newly Named").body().path("number").asLong();
            customer.writes("hello again");
            JsonNode second =
                    agent.stream().await("offer", it -> !it.path("offerId").equals(offer.path("offerId")));

            assertThat(configurationOf(agent, second)).startsWith(next + "-");
            for (ServiceProcess replica : List.of(Replicas.ONE, Replicas.TWO)) {
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> nameAt(replica).equals("Newly Named"));
            }
        }
    }

    @Test
    void what_a_killed_replica_has_accepted_and_not_told_the_others_tell() {
        Versions versions = Replicas.ONE.bean(Versions.class);
        change("untold");
        Version before = versions.find(versions.newestNumber()).orElseThrow();
        Version left = new Version(
                new Version.Head(before.number() + 1, "mina", Instant.now(), "and then it died"),
                List.of(),
                withColleague(before.content(), "untold-1", "untold-2"));

        assertThat(versions.append(left)).isTrue();

        signIn("untold-2", Replicas.TWO).close();
    }

    @Test
    void a_stale_author_changes_nothing_and_an_old_version_comes_back() {
        String etag = requireNonNull(mina.get("").etag());
        Answer first = change("stale");

        assertThat(mina.put(Administrator.JSON, "{}", etag).problem()).isEqualTo(PROBLEM + "stale-version");
        assertThat(mina.put(Administrator.JSON, "{}", etag).status()).isEqualTo(412);
        assertThat(mina.put(Administrator.JSON, "{}", null).status()).isEqualTo(428);
        assertThat(mina.put(Administrator.JSON, "{}", "nonsense").status()).isEqualTo(412);

        long before = first.body().path("number").asLong() - 1;
        Answer restored = mina.restore(before, requireNonNull(first.etag()));
        assertThat(restored.status()).isEqualTo(200);
        assertThat(mina.content())
                .isEqualTo(mina.get("/versions/" + before).body().path("content"));
        JsonNode newest = mina.get("/versions?limit=2").body().path("versions");
        assertThat(newest.get(0).path("comment").asString()).isEqualTo("restored from version " + before);
        assertThat(newest.get(1).path("changes").valueStream().map(JsonNode::asString))
                .containsExactly("added /agents/stale-1", "added /entryPoints/stale", "added /queues/stale");
        assertThat(newest.get(1).path("author").asString()).isEqualTo("mina");
    }

    @Test
    void what_is_exported_is_imported_as_the_same() {
        Answer file = mina.get("/export");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).contains("queues:", "line-1:");

        Answer imported = mina.put(Administrator.YAML, file.text(), file.etag());

        assertThat(imported.status()).isEqualTo(200);
        assertThat(imported.etag()).isEqualTo(file.etag());
    }

    @Test
    void everything_that_is_wrong_is_said_before_and_when_it_is_tried() {
        ObjectNode content = with("faulty");
        ((ObjectNode) content.path("agents").path("faulty-1"))
                .put("capacity", 0)
                .putArray("channels");

        Answer dry = mina.post("/validations", Administrator.JSON, content.toString());
        Answer tried =
                mina.put(Administrator.JSON, content.toString(), mina.get("").etag());

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.body().path("valid").asBoolean()).isFalse();
        assertThat(dry.body().path("changes").get(0).asString()).isEqualTo("added /agents/faulty-1");
        assertThat(tried.status()).isEqualTo(422);
        assertThat(tried.problem()).isEqualTo(PROBLEM + "faulty-configuration");
        assertThat(tried.body().path("errors")).isEqualTo(dry.body().path("errors"));
        assertThat(tried.body()
                        .path("errors")
                        .valueStream()
                        .map(fault -> fault.path("path").asString()))
                .containsExactly("/agents/faulty-1/capacity", "/agents/faulty-1/channels", "/entryPoints/faulty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            application/json | not json | 400 | unreadable-configuration
            application/json | {"queues": {"a": {"colour": "red"}}} | 400 | unreadable-configuration
            application/yaml | queues: {a: &a {}, b: *a} | 400 | unreadable-configuration
            application/yaml | queues: [ | 400 | unreadable-configuration
            text/plain | queues: {} | 415 | unsupported-media-type
            """)
    void what_is_no_configuration_is_refused_with_nothing_leaked(String type, String body, int status, String problem) {
        Answer answer = mina.put(type, body, mina.get("").etag());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(PROBLEM + problem);
        assertThat(answer.text()).doesNotContain("Exception", "jackson", "org.", "java.");
    }

    @Test
    void what_is_too_long_is_not_read() {
        String huge = "{\"skills\": {\"" + "x".repeat(9 * 1024 * 1024) + "\": 1}}";

        Answer answer = mina.put(Administrator.JSON, huge, mina.get("").etag());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo(PROBLEM + "configuration-too-large");
    }

    @Test
    void only_administrators_come_in() {
        for (String role : List.of("AGENT", "SUPERVISOR", "INTEGRATION")) {
            Administrator other = Administrator.at(Replicas.ONE, "line-1", role);
            assertThat(other.get("").problem()).isEqualTo(PROBLEM + "forbidden");
            assertThat(other.get("/export").problem()).isEqualTo(PROBLEM + "forbidden");
            assertThat(other.get("/versions").problem()).isEqualTo(PROBLEM + "forbidden");
            assertThat(other.put(Administrator.JSON, "{}", "\"1\"").problem()).isEqualTo(PROBLEM + "forbidden");
            assertThat(other.post("/validations", Administrator.JSON, "{}").problem())
                    .isEqualTo(PROBLEM + "forbidden");
            assertThat(other.restore(1, "\"1\"").problem()).isEqualTo(PROBLEM + "forbidden");
        }
        assertThat(new Administrator(new DeskClient(mina.door().port(), "none"))
                        .get("")
                        .status())
                .isEqualTo(401);
        assertThat(mina.get("/versions/999999").problem()).isEqualTo(PROBLEM + "unknown-version");
    }

    private Answer change(String name) {
        Answer answer =
                mina.put(Administrator.JSON, with(name).toString(), mina.get("").etag());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer rename(String agent, String name) {
        ObjectNode content = mina.content();
        ((ObjectNode) content.path("agents").path(agent)).put("name", name);
        return mina.put(Administrator.JSON, content.toString(), mina.get("").etag());
    }

    /// The configuration with one more queue, its agent and the entry point that leads to it.
    private ObjectNode with(String name) {
        ObjectNode content = mina.content();
        ((ObjectNode) content.path("queues")).putObject(name);
        ObjectNode agent = ((ObjectNode) content.path("agents")).putObject(name + "-1");
        agent.put("name", "Agent " + name).putArray("queues").add(name);
        agent.putArray("channels").add("chat");
        ((ObjectNode) content.path("entryPoints"))
                .putObject(name)
                .put("channel", "chat")
                .put("queue", name);
        return content;
    }

    private static Content withColleague(Content content, String agent, String colleague) {
        Map<String, org.pasokh.interaction.configuration.content.Agent> agents = new LinkedHashMap<>(content.agents());
        agents.put(colleague, requireNonNull(agents.get(agent)));
        return new Content(
                content.pools(),
                content.skills(),
                content.calendars(),
                content.queues(),
                agents,
                content.breakReasons(),
                content.dispositions(),
                content.entryPoints());
    }

    /// As soon as the router knows the agent.
    private static Agent signIn(String id, ServiceProcess replica) {
        DeskClient door = Replicas.agent(id, replica);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> door.post("/desk/v1/presence", command("'presence': 'BREAK', 'reason': 'lunch'"))
                                .status()
                        == 200);
        return Agent.signIn(id, replica, replica);
    }

    private static String configurationOf(Agent agent, JsonNode offer) {
        return agent.door()
                .get("/desk/v1/offers/" + offer.path("offerId").asString() + "/decision")
                .body()
                .path("configurationVersion")
                .asString();
    }

    private static String nameAt(ServiceProcess replica) {
        return Replicas.agent("offered-1", replica)
                .get("/desk/v1/snapshot")
                .body()
                .path("agent")
                .path("name")
                .asString();
    }
}
