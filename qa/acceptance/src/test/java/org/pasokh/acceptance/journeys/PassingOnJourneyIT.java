package org.pasokh.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.acceptance.journeys.Finishing.finish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.desk.DeskDoor.Answer;
import org.pasokh.acceptance.installation.Installation;
import org.pasokh.acceptance.visitor.ChatVisitor;
import tools.jackson.databind.JsonNode;

/// One chat and two agents: it is taken, passed on to another queue, and a colleague who is consulted goes on with it.
class PassingOnJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Installation installation = Installation.shared();

    @SuppressWarnings("checkstyle:MethodLength") // one story from its beginning to its end
    @Test
    void a_chat_is_taken_passed_on_and_handed_over_after_a_consultation() {
        try (AgentDesk sara = desk("front-1", 0).becomes("AVAILABLE");
                AgentDesk reza = desk("back-1", 1).becomes("AVAILABLE");
                ChatVisitor visitor = ChatVisitor.arriveAt("front", installation.gatewaysFrom(0), "fa")) {
            visitor.write("سلام، اجاقم روشن نمی‌شود");
            sara.decline(sara.awaitOffer().path("offerId").asString(), "busy");

            // held from now on: offered to nobody, but to be taken
            String visit = awaitWaiting(sara).path("visitId").asString();
            Answer taken = sara.door().post("/desk/v1/visits/" + visit + "/take", command());
            assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
            String interaction = taken.body().path("interactionId").asString();
            visitor.awaitState("AGENT_JOINED");
            sara.awaitWork(interaction);
            assertThat(sara.say(interaction, "با همکار فنی صحبت کنید").status()).isEqualTo(201);
            visitor.awaitHeard("با همکار فنی صحبت کنید");

            act(sara, interaction, "transfer", Map.of("queueId", "back"));
            JsonNode offer = reza.awaitOffer();
            assertThat(offer.path("queueId").asString()).isEqualTo("back");
            assertThat(offer.path("waitingSince").asString())
                    .as("the customer's wait goes on counting")
                    .isLessThan(offer.path("madeAt").asString());
            reza.accept(offer.path("offerId").asString());
            reza.awaitSeen(interaction, "با همکار فنی صحبت کنید");
            assertThat(reza.say(interaction, "یک لحظه").status()).isEqualTo(201);

            act(reza, interaction, "invitations", Map.of("agentId", "front-1", "role", "CONSULTED"));
            JsonNode asked = sara.awaitOffer();
            assertThat(asked.path("role").asString()).isEqualTo("CONSULTED");
            sara.accept(asked.path("offerId").asString());
            sara.awaitSeen(interaction, "یک لحظه");
            assertThat(sara.say(interaction, "من هم هستم").problem()).isEqualTo("urn:pasokh:problem:only-consulted");
            act(sara, interaction, "notes", Map.of("text", "گارانتی دارد"));
            reza.awaitSeen(interaction, "گارانتی دارد");

            act(reza, interaction, "complete-transfer", Map.of("agentId", "front-1"));
            await("Sara has it")
                    .atMost(SOON)
                    .until(() -> sara.say(interaction, "گارانتی دارد، کارشناس می‌آید")
                                    .status()
                            == 201);
            visitor.awaitHeard("گارانتی دارد، کارشناس می‌آید");
            visitor.write("ممنون");
            sara.awaitSeen(interaction, "ممنون");
            assertThat(reza.say(interaction, "هنوز من").problem()).isEqualTo("urn:pasokh:problem:not-your-interaction");

            List<String> whole = List.of(
                    "سلام، اجاقم روشن نمی‌شود",
                    "با همکار فنی صحبت کنید",
                    "یک لحظه",
                    "گارانتی دارد",
                    "گارانتی دارد، کارشناس می‌آید",
                    "ممنون");
            assertThat(texts(sara.transcript(interaction))).isEqualTo(whole);
            assertThat(texts(reza.transcript(interaction))).isEqualTo(whole);
            assertThat(sara.transcript(interaction).stream()
                            .filter(message -> message.path("internal").asBoolean(false)))
                    .hasSize(1);
            assertThat(texts(visitor.resumedTranscript(
                            installation.gatewaysFrom(1).getFirst())))
                    .as("a note is for colleagues only")
                    .doesNotContain("گارانتی دارد")
                    .contains("گارانتی دارد، کارشناس می‌آید", "ممنون");
            finish(sara, interaction);
            visitor.awaitState("ENDED");
        }
    }

    private AgentDesk desk(String agent, int replica) {
        return AgentDesk.open(agent, installation.desksFrom(replica), installation.access(agent));
    }

    private static void act(AgentDesk desk, String interaction, String act, Map<String, String> what) {
        Map<String, String> body = new HashMap<>(what);
        body.putAll(command());
        Answer answer = desk.door().post("/desk/v1/interactions/" + interaction + "/" + act, body);
        assertThat(answer.status()).as("%s: %s", act, answer).isBetween(200, 201);
    }

    private static JsonNode awaitWaiting(AgentDesk desk) {
        return await("somebody to take")
                .atMost(SOON)
                .until(() -> desk.door().get("/desk/v1/waiting").path("visits"), visits -> visits.size() == 1)
                .get(0);
    }

    private static Map<String, String> command() {
        return Map.of("commandId", UUID.randomUUID().toString());
    }

    private static List<String> texts(List<JsonNode> messages) {
        return messages.stream().map(message -> message.path("text").asString()).toList();
    }
}
