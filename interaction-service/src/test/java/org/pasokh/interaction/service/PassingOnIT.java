package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.Agent.command;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.interaction.service.DeskClient.Reply;
import tools.jackson.databind.JsonNode;

/// Agents take who waits, pass conversations on and work together on one, over two replicas.
class PassingOnIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_visit_that_waits_is_taken_by_one() {
        Contacts mina = new Contacts("taken");
        try (Agent first = Agent.signIn("taken-1", Replicas.ONE, Replicas.TWO);
                Agent second = Agent.signIn("taken-2", Replicas.TWO, Replicas.ONE)) {
            first.becomes("BREAK");
            second.becomes("BREAK");
            mina.writes("is anybody there?");
            JsonNode visit = awaitWaiting(first);
            String take = "/desk/v1/visits/" + visit.path("visitId").asString() + "/take";
            assertThat(visit.path("preview").asString()).isEqualTo("is anybody there?");
            assertThat(first.door().post(take, command()).problem()).isEqualTo(PROBLEM + "agent-not-available");
            // whoever comes back is offered it; it is taken by accepting what was offered
            first.becomes("AVAILABLE");
            first.stream().await("offer");

            Reply taken = first.door().post(take, command());
            assertThat(taken.status()).as("%s", taken.body()).isEqualTo(200);
            String interaction = taken.body().path("interactionId").asString();
            second.becomes("AVAILABLE");
            assertThat(second.door().post(take, command()).problem()).isEqualTo(PROBLEM + "visit-taken");
            first.stream().await("handling");
            first.finishes(interaction);
        }
    }

    @Test
    void a_conversation_is_passed_on_to_a_colleague() {
        Contacts mina = new Contacts("passed");
        try (Agent sara = Agent.signIn("passed-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            String interaction = sara.takesOffer();
            try (Agent reza = Agent.signIn("passed-2", Replicas.TWO, Replicas.ONE)) {
                String transferId = Agent.newId();
                String body = "{'commandId': '%s', 'agentId': 'passed-2'}".formatted(transferId);
                Reply passed = sara.door().post(Agent.of(interaction) + "/transfer", body);
                assertThat(passed.status()).as("%s", passed.body()).isEqualTo(200);
                assertThat(sara.stream().await("handling-ended").path("end").asString())
                        .isEqualTo("TRANSFERRED");
                assertThat(sara.door()
                                .at(Replicas.TWO)
                                .post(Agent.of(interaction) + "/transfer", body)
                                .status())
                        .as("a repeat is answered as before")
                        .isEqualTo(200);

                assertThat(reza.takesOffer()).isEqualTo(interaction);
                assertThat(sara.says(interaction, "me again").problem()).isEqualTo(PROBLEM + "not-your-interaction");
                assertThat(reza.says(interaction, "I go on").status()).isEqualTo(201);
                assertThat(reza.transcript(interaction)).containsExactly("hello", "I go on");
                assertThat(sara.transcript(interaction))
                        .as("who had it may still read")
                        .hasSize(2);
                reza.finishes(interaction);
            }
        }
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story from its beginning to its end
    @Test
    void a_colleague_is_consulted_and_goes_on_with_it() {
        Contacts mina = new Contacts("consult");
        try (Agent sara = Agent.signIn("consult-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("it is broken");
            String interaction = sara.takesOffer();
            try (Agent reza = Agent.signIn("consult-2", Replicas.TWO, Replicas.ONE)) {
                Reply asked =
                        sara.door().post(Agent.of(interaction) + "/invitations", invitation("consult-2", "CONSULTED"));
                assertThat(asked.status()).as("%s", asked.body()).isEqualTo(200);
                assertThat(sara.stream()
                                .await("colleagues", it -> it.path("invited").size() == 1)
                                .path("invited")
                                .get(0)
                                .path("agentId")
                                .asString())
                        .isEqualTo("consult-2");
                assertThat(reza.stream().await("offer").path("role").asString()).isEqualTo("CONSULTED");
                assertThat(reza.takesOffer()).isEqualTo(interaction);
                sara.stream().await("colleagues", it -> it.path("participants").size() == 1);

                assertThat(reza.says(interaction, "hello customer").problem()).isEqualTo(PROBLEM + "only-consulted");
                Reply note = reza.door().post(Agent.of(interaction) + "/notes", command("'text': 'send a new one'"));
                assertThat(note.status()).as("%s", note.body()).isEqualTo(201);
                assertThat(sara.stream()
                                .await("message", it -> it.path("internal").asBoolean(false))
                                .path("text")
                                .asString())
                        .isEqualTo("send a new one");
                assertThat(reza.wrapsUp(interaction, 9).problem()).isEqualTo(PROBLEM + "not-your-interaction");

                Reply completed =
                        sara.door().post(Agent.of(interaction) + "/complete-transfer", colleague("consult-2"));
                assertThat(completed.status()).as("%s", completed.body()).isEqualTo(200);
                assertThat(reza.stream().await("role").path("role").asString()).isEqualTo("PRIMARY");
                await().atMost(SOON)
                        .until(() -> reza.interaction(interaction)
                                .path("agentId")
                                .asString()
                                .equals("consult-2"));
                assertThat(reza.says(interaction, "a new one is on its way").status())
                        .isEqualTo(201);
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(mina.answers()).containsExactly("a new one is on its way"));
                assertThat(reza.transcript(interaction))
                        .containsExactly("it is broken", "send a new one", "a new one is on its way");
                reza.finishes(interaction);
            }
        }
    }

    @Test
    void a_participant_speaks_with_the_customer_until_thanked() {
        Contacts mina = new Contacts("together");
        try (Agent sara = Agent.signIn("together-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            String interaction = sara.takesOffer();
            try (Agent reza = Agent.signIn("together-2", Replicas.TWO, Replicas.ONE)) {
                sara.door().post(Agent.of(interaction) + "/invitations", invitation("together-2", "PARTICIPANT"));
                reza.takesOffer();
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(
                                        reza.says(interaction, "I am here too").status())
                                .isEqualTo(201));
                mina.writes("good");
                reza.stream().await("message", it -> it.path("text").asString().equals("good"));
                assertThat(sara.interaction(interaction)
                                .path("participants")
                                .valueStream()
                                .map(it -> it.path("role").asString()))
                        .containsExactly("PARTICIPANT");

                Reply thanked = sara.door().post(Agent.of(interaction) + "/dismiss", colleague("together-2"));
                assertThat(thanked.status()).as("%s", thanked.body()).isEqualTo(200);
                reza.stream().await("handling-ended");
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(
                                        reza.says(interaction, "one more").problem())
                                .isEqualTo(PROBLEM + "not-your-interaction"));
                assertThat(mina.told())
                        .anySatisfy(it -> assertThat(it)
                                .isInstanceOfSatisfying(
                                        ContactOutbound.StateAnnounced.class,
                                        told -> assertThat(told.leftName()).isNotNull()));
                sara.finishes(interaction);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transfer          | {'commandId': 'c1'}                                             | nowhere-to-transfer
            transfer          | {'commandId': 'c1', 'queueId': 'none'}                          | unknown-queue
            transfer          | {'commandId': 'c1', 'agentId': '../../etc'}                     | unknown-agent
            transfer          | {'agentId': 'line-1'}                                           | invalid-request
            transfer          | {'commandId': 'c1', 'queueId': 'line'}                          | not-your-interaction
            invitations       | {'commandId': 'c1', 'agentId': 'line-1', 'role': 'PRIMARY'}     | wrong-role
            invitations       | {'commandId': 'c1', 'agentId': 'line-1', 'role': 'BOSS'}        | malformed-request
            invitations       | {'commandId': 'c1', 'agentId': 'line-1'}                        | invalid-request
            complete-transfer | {'commandId': 'c1', 'agentId': 'line-1'}                        | not-your-interaction
            dismiss           | {'commandId': 'c1'}                                             | invalid-request
            leave             | {'commandId': 'a b'}                                            | invalid-request
            leave             | {'commandId': 'c1'}                                             | not-your-interaction
            notes             | {'commandId': 'c1', 'text': 'x'}                                | unknown-interaction
            """)
    void what_makes_no_sense_is_refused(String path, String body, String problem) {
        DeskClient stranger = Replicas.agent("line-2", Replicas.ONE);

        assertThat(stranger.post(Agent.of("none") + "/" + path, body).problem()).isEqualTo(PROBLEM + problem);
    }

    @Test
    void colleagues_are_listed_without_oneself() {
        DeskClient agent = Replicas.agent("passed-1", Replicas.ONE);

        List<String> colleagues = agent.get("/desk/v1/colleagues")
                .body()
                .path("colleagues")
                .valueStream()
                .map(it -> it.path("agentId").asString())
                .toList();

        assertThat(colleagues).contains("passed-2").doesNotContain("passed-1");
        assertThat(agent.post("/desk/v1/visits/none/take", command()).problem()).isEqualTo(PROBLEM + "unknown-visit");
        assertThat(agent.post("/desk/v1/visits/a%20b/take", command()).problem())
                .isEqualTo(PROBLEM + "invalid-request");
    }

    private static JsonNode awaitWaiting(Agent agent) {
        return await().atMost(SOON)
                .until(() -> agent.door().get("/desk/v1/waiting").body().path("visits"), visits -> visits.size() == 1)
                .get(0);
    }

    private static String colleague(String agentId) {
        return command("'agentId': '%s'".formatted(agentId));
    }

    private static String invitation(String agentId, String role) {
        return command("'agentId': '%s', 'role': '%s'".formatted(agentId, role));
    }
}
