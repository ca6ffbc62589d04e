package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.service.DeskClient.Reply;
import tools.jackson.databind.JsonNode;

/// Why an offer was made: for its agent, and for those who look after all of them.
class DecisionIT {

    private final Contacts mina = new Contacts("why");
    private final DeskClient supervisor = Replicas.supervisor();

    @Test
    void an_offer_says_why() {
        try (Agent agent = Agent.signIn("why-1", Replicas.TWO, Replicas.ONE)) {
            mina.writes("hello");
            JsonNode offer = agent.stream().await("offer");

            JsonNode decision = agent.door()
                    .get("/desk/v1/offers/" + offer.path("offerId").asString() + "/decision")
                    .body();

            assertThat(offer.path("why").path("fa").get(0).asString()).isNotEmpty();
            assertThat(decision.path("winner").path("agentId").asString()).isEqualTo("why-1");
            assertThat(decision.path("words")).isEqualTo(offer.path("why"));
            agent.finishes(agent.takesOffer());
        }
    }

    @Test
    void a_supervisor_reads_any_decision_in_words_as_data_and_with_everybody_it_looked_at() throws Exception {
        try (Agent colleague = Agent.signIn("why-2", Replicas.ONE, Replicas.TWO);
                Agent agent = Agent.signIn("why-1", Replicas.TWO, Replicas.ONE)) {
            colleague.becomes("BREAK");
            mina.writes("hello");
            String path = "/desk/v1/offers/"
                    + agent.stream().await("offer").path("offerId").asString() + "/decision";
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> supervisor.get(path).status() == 200);

            JsonNode decision = supervisor.get(path).body();
            assertThat(decision.path("agentName").asString()).isEqualTo("Agent why-1");
            assertThat(decision.path("passedOver").path("ON_BREAK").asInt()).isEqualTo(1);
            assertThat(text(path, "de, fa;q=0.8, en;q=0.5")).contains("تنها فرد واجد شرایط", "۱ نفر در استراحت");
            assertThat(text(path, "de")).contains("the only one able", "1 on a break");

            Reply full = supervisor.get(path + "/full");
            assertThat(full.status()).as("%s", full.body()).isEqualTo(200);
            assertThat(full.body().path("verified").asBoolean()).isTrue();
            assertThat(full.body()
                            .path("agents")
                            .valueStream()
                            .map(each -> each.path("agentId").asString()
                                    + " " + each.path("result").asString()
                                    + " " + each.path("reason").asString("")))
                    .containsExactly("why-1 CHOSEN ", "why-2 PASSED_OVER ON_BREAK");
            agent.finishes(agent.takesOffer());
        }
    }

    @Test
    void an_agent_reads_only_decisions_about_that_agent() {
        try (Agent agent = Agent.signIn("why-1", Replicas.TWO, Replicas.ONE)) {
            mina.writes("hello");
            String path = "/desk/v1/offers/"
                    + agent.stream().await("offer").path("offerId").asString() + "/decision";
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> supervisor.get(path).status() == 200);
            DeskClient stranger = Replicas.agent("why-2", Replicas.ONE);

            assertThat(stranger.get(path).problem()).isEqualTo(PROBLEM + "offer-not-yours");
            assertThat(agent.door().get(path + "/full").status()).isEqualTo(403);
            assertThat(supervisor.get("/desk/v1/offers/none/decision").problem())
                    .isEqualTo(PROBLEM + "unknown-offer");
            assertThat(supervisor.get("/desk/v1/offers/none/decision/full").problem())
                    .isEqualTo(PROBLEM + "unknown-offer");
            agent.finishes(agent.takesOffer());
        }
    }

    private String text(String path, String languages) throws IOException, InterruptedException {
        return supervisor
                .http()
                .send(
                        supervisor
                                .request(path)
                                .header("Accept", "text/plain")
                                .header("Accept-Language", languages)
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
