package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.Agent.command;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.interaction.service.DeskClient.Reply;
import tools.jackson.databind.JsonNode;

/// What supervisors see and do, over two replicas.
class FloorIT {

    private static final String FLOOR = "/desk/v1/floor";

    private final DeskClient boss = Replicas.supervisor();

    @Test
    void a_supervisor_sets_an_agents_presence_and_the_agent_sees_who_did_it() {
        try (Agent agent = Agent.signIn("floor-1", Replicas.ONE, Replicas.TWO)) {
            assertThat(boss.get("/desk/v1/break-reasons")
                            .body()
                            .valueStream()
                            .map(reason -> reason.path("code").asString()))
                    .contains("meeting");
            Reply set = sets("floor-1", "'presence': 'BREAK', 'reason': 'meeting'");

            assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
            assertThat(set.body().path("presence").asString()).isEqualTo("BREAK");
            JsonNode told = agent.stream()
                    .await("presence", it -> it.path("presence").asString().equals("BREAK"));
            assertThat(told.path("by").asString()).isEqualTo("boss");
            assertThat(told.path("byName").asString()).isEqualTo("boss");
            assertThat(agent.door()
                            .at(Replicas.TWO)
                            .get("/desk/v1/snapshot")
                            .body()
                            .path("agent")
                            .path("byName")
                            .asString())
                    .isEqualTo("boss");
            JsonNode shown =
                    awaitAgent("floor-1", it -> it.path("presence").asString().equals("BREAK"));
            assertThat(shown.path("reason").asString()).isEqualTo("meeting");
            assertThat(shown.path("byName").asString()).isEqualTo("boss");
        }
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story from its beginning to its end
    @Test
    void a_visit_that_was_missed_too_often_is_shown_and_let_go_on() {
        Contacts mina = new Contacts("held");
        try (Agent agent = Agent.signIn("held-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            JsonNode offer = agent.stream().await("offer");
            JsonNode offered = awaitVisit("held", "OFFERED");
            assertThat(offered.path("offeredTo").path("name").asString()).isEqualTo("Agent held-1");
            assertThat(agent.decline(offer.path("offerId").asString()).status()).isEqualTo(200);

            JsonNode held = awaitVisit("held", "HELD");
            assertThat(held.path("missedBy").get(0).path("agentId").asString()).isEqualTo("held-1");
            assertThat(held.path("missedBy").get(0).path("outcome").asString()).isEqualTo("DECLINED");
            assertThat(held.path("place").isMissingNode()).isTrue();
            String resume = FLOOR + "/visits/" + held.path("visitId").asString() + "/resume";
            String command = command();
            Reply first = boss.post(resume, command);
            assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
            assertThat(boss.at(Replicas.TWO).post(resume, command).body()).isEqualTo(first.body());

            String interaction = agent.stream()
                    .await("offer", it -> !it.path("offerId").equals(offer.path("offerId")))
                    .path("interactionId")
                    .asString();
            assertThat(boss.post(resume, command()).problem()).isEqualTo(PROBLEM + "already-so");
            assertThat(agent.accept(agent.stream()
                                    .all("offer")
                                    .map(DeskStream.Event::data)
                                    .filter(it -> !it.path("offerId").equals(offer.path("offerId")))
                                    .findFirst()
                                    .orElseThrow()
                                    .path("offerId")
                                    .asString())
                            .status())
                    .isEqualTo(200);
            JsonNode working = awaitAgent("held-1", it -> it.path("work").size() == 1);
            assertThat(working.path("work").get(0).path("interactionId").asString())
                    .isEqualTo(interaction);
            assertThat(boss.post(resume, command()).problem()).isEqualTo(PROBLEM + "visit-ended");
            agent.finishes(interaction);
        }
    }

    @Test
    void who_waits_is_shown_in_line_on_every_replica() {
        Contacts first = new Contacts("floor");
        Contacts second = new Contacts("floor");
        first.writes("first");
        await().untilAsserted(() -> assertThat(places(boss)).isEqualTo("1"));
        second.writes("second");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(places(boss)).isEqualTo("12");
            assertThat(places(boss.at(Replicas.TWO))).isEqualTo("12");
        });

        first.leaves();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(places(boss.at(Replicas.TWO))).isEqualTo("1"));
        second.leaves();
    }

    @Test
    void the_same_command_again_gets_the_same_answer() {
        String command = "'commandId': '%s', 'presence': 'BREAK', 'reason': 'lunch'".formatted(Agent.newId());
        String path = FLOOR + "/agents/floor-2/presence";

        Reply first = boss.post(path, "{" + command + "}");
        Reply again = boss.at(Replicas.TWO).post(path, "{" + command + "}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(sets("floor-2", "'presence': 'OFFLINE'").status()).isEqualTo(200);
        assertThat(boss.post(path, "{" + command + "}").body())
                .as("it is done once")
                .isEqualTo(first.body());
        assertThat(awaitAgent("floor-2", it -> it.path("presence").asString().equals("OFFLINE")))
                .isNotNull();
    }

    @Test
    void a_queue_is_suspended_and_opened_again() {
        String queue = FLOOR + "/queues/floor";
        String suspend = command("'channel': 'EMAIL'");

        Reply first = boss.post(queue + "/suspend", suspend);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(boss.at(Replicas.TWO).post(queue + "/suspend", suspend).status())
                .isEqualTo(200);
        assertThat(boss.post(queue + "/suspend", command("'channel': 'EMAIL'")).problem())
                .isEqualTo(PROBLEM + "already-so");
        await().atMost(Duration.ofSeconds(20)).until(() -> stateOfMail(boss.at(Replicas.TWO)), "SUSPENDED"::equals);
        assertThat(boss.post(queue + "/resume", command()).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> !stateOfMail(boss).equals("SUSPENDED"));
    }

    private static String stateOfMail(DeskClient at) {
        return at.get("/desk/v1/queues")
                .body()
                .path("queues")
                .valueStream()
                .filter(it -> it.path("queueId").asString().equals("floor"))
                .filter(it -> it.path("channel").asString().equals("EMAIL"))
                .map(it -> it.path("state").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void the_floor_is_for_supervisors() {
        DeskClient agent = Replicas.agent("floor-2", Replicas.ONE);

        assertThat(agent.get(FLOOR).problem()).isEqualTo(PROBLEM + "forbidden");
        assertThat(agent.post(FLOOR + "/agents/floor-1/presence", "{'commandId': 'c', 'presence': 'OFFLINE'}")
                        .problem())
                .isEqualTo(PROBLEM + "forbidden");
        assertThat(agent.post(FLOOR + "/visits/v/resume", "{'commandId': 'c'}").problem())
                .isEqualTo(PROBLEM + "forbidden");
        assertThat(agent.post(FLOOR + "/queues/floor/suspend", "{'commandId': 'c'}")
                        .problem())
                .isEqualTo(PROBLEM + "forbidden");
        assertThat(new DeskClient(Replicas.ONE.port(), "nonsense").get(FLOOR).problem())
                .isEqualTo(PROBLEM + "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            agents/nobody/presence | {'commandId': 'f1', 'presence': 'OFFLINE'} | 404 | unknown-agent
            agents/router/presence | {'commandId': 'f1', 'presence': 'OFFLINE'} | 404 | unknown-agent
            agents/floor-2/presence | {'commandId': 'f2', 'presence': 'BREAK', 'reason': 'nap'} | 422 | unknown-break-reason
            agents/floor-2/presence | {'commandId': 'f3', 'presence': 'BREAK'} | 422 | unknown-break-reason
            agents/floor-2/presence | {'commandId': 'f4', 'presence': 'NOT_RESPONDING'} | 400 | malformed-request
            agents/floor-2/presence | {'commandId': 'f4', 'presence': 'BUSY'} | 400 | malformed-request
            agents/floor-2/presence | {'commandId': 'f5', 'presence': 'BREAK', 'reason': 'she was rude!'} | 400 | invalid-request
            agents/floor-2/presence | {'presence': 'OFFLINE'} | 400 | invalid-request
            agents/floor-2/presence | {'commandId': 'f6'} | 400 | invalid-request
            visits/none/resume | {'commandId': 'f7'} | 404 | unknown-visit
            visits/a%20b/resume | {'commandId': 'f8'} | 400 | invalid-request
            visits/none/resume | {} | 400 | invalid-request
            visits/none/resume | [] | 400 | malformed-request
            queues/none/suspend | {'commandId': 'f9'} | 404 | unknown-queue
            queues/none/suspend | {} | 400 | invalid-request
            queues/floor/suspend | {'commandId': 'f10', 'channel': 'PIGEON'} | 400 | malformed-request
            queues/a%20b/resume | {'commandId': 'f11'} | 400 | invalid-request
            """)
    void what_makes_no_sense_is_refused(String path, String body, int status, String problem) {
        Reply reply = boss.post(FLOOR + "/" + path, body);

        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(PROBLEM + problem);
    }

    private Reply sets(String agent, String presence) {
        return boss.post(FLOOR + "/agents/" + agent + "/presence", command(presence));
    }

    private JsonNode awaitAgent(String id, Predicate<JsonNode> wanted) {
        return await(id)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> boss.get(FLOOR)
                                .body()
                                .path("agents")
                                .valueStream()
                                .filter(it -> it.path("agentId").asString().equals(id))
                                .filter(wanted)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private JsonNode awaitVisit(String queue, String standing) {
        return await(standing)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> boss.get(FLOOR)
                                .body()
                                .path("visits")
                                .valueStream()
                                .filter(it -> it.path("queueId").asString().equals(queue))
                                .filter(it -> it.path("standing").asString().equals(standing))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static String places(DeskClient at) {
        StringBuilder places = new StringBuilder();
        at.get(FLOOR)
                .body()
                .path("visits")
                .valueStream()
                .filter(it -> it.path("queueId").asString().equals("floor"))
                .forEach(it -> places.append(it.path("place").asInt()));
        return places.toString();
    }
}
