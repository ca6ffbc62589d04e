package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.service.DeskClient.Reply;
import tools.jackson.databind.JsonNode;

/// From the customer's message to the agent's answer and the end, over two replicas.
class LineIT {

    @SuppressWarnings("checkstyle:MethodLength") // one story from its beginning to its end
    @Test
    void a_message_is_offered_and_answered() {
        Contacts mina = new Contacts("line");
        try (Agent agent = Agent.signIn("line-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("سلام، سفارش من نرسیده است");

            JsonNode offer = agent.stream().await("offer");
            assertThat(offer.path("customerName").asString()).isEqualTo("Mina");
            assertThat(offer.path("preview").asString()).isEqualTo("سلام، سفارش من نرسیده است");
            assertThat(offer.path("attempt").asInt()).isEqualTo(1);
            String interaction = agent.takesOffer();
            mina.awaitState("AGENT_JOINED");
            assertThat(agent.stream().await("handling").path("interactionId").asString())
                    .isEqualTo(interaction);
            assertThat(agent.transcript(interaction)).containsExactly("سلام، سفارش من نرسیده است");

            Reply written = agent.says(interaction, "الان نگاه می‌کنم");
            assertThat(written.status()).isEqualTo(201);
            assertThat(written.body().path("position").asLong()).isEqualTo(2);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(mina.answers()).containsExactly("الان نگاه می‌کنم"));
            mina.received(written.body().path("messageId").asString());
            assertThat(agent.stream().await("delivery").path("status").asString())
                    .isEqualTo("DELIVERED");
            agent.finishes(interaction);
        }
    }

    @Test
    void an_end_needs_the_last_message_seen_and_is_an_end() {
        Contacts mina = new Contacts("end");
        try (Agent agent = Agent.signIn("end-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            String interaction = agent.takesOffer();
            mina.writes("one more thing");
            agent.stream().await("message", it -> it.path("position").asLong() == 2);

            Reply unseen = agent.wrapsUp(interaction, 1);
            assertThat(unseen.problem()).isEqualTo(PROBLEM + "conversation-changed");
            assertThat(unseen.body().path("position").asLong()).isEqualTo(2);
            assertThat(agent.disposes(interaction, "solved").problem()).isEqualTo(PROBLEM + "not-in-wrap-up");

            Reply wrapUp = agent.wrapsUp(interaction, 2);
            assertThat(wrapUp.status()).isEqualTo(200);
            assertThat(wrapUp.body().path("limit").asString()).isNotEmpty();
            mina.awaitState("ENDED");
            assertThat(agent.says(interaction, "too late").problem()).isEqualTo(PROBLEM + "interaction-ended");

            assertThat(agent.disposes(interaction, "solved").status()).isEqualTo(200);
            agent.stream().await("handling-ended");
            agent.awaitPhase(interaction, "CLOSED");
            assertThat(agent.says(interaction, "much too late").problem()).isEqualTo(PROBLEM + "interaction-ended");
            assertThat(mina.answers()).isEmpty();
        }
    }

    @Test
    void what_the_customer_writes_after_the_end_opens_a_linked_interaction() {
        Contacts mina = new Contacts("linked");
        try (Agent agent = Agent.signIn("linked-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            String interaction = agent.takesOffer();
            agent.finishes(interaction);

            mina.writes("هنوز هستید؟");
            JsonNode again = agent.stream()
                    .await("offer", it -> !it.path("interactionId").asString().equals(interaction));
            String linked = again.path("interactionId").asString();
            assertThat(agent.accept(again.path("offerId").asString()).status()).isEqualTo(200);

            assertThat(agent.interaction(linked).path("linkedTo").asString()).isEqualTo(interaction);
            assertThat(agent.transcript(linked)).containsExactly("hello", "هنوز هستید؟");
            assertThat(agent.transcript(interaction))
                    .as("what comes later is for whoever answers it then")
                    .containsExactly("hello");

            assertThat(Agent.readsUpTo(Replicas.supervisor(), interaction)).isEqualTo(2);
            assertThat(Agent.readsUpTo(agent.door(), interaction)).isOne();
            agent.finishes(linked);
        }
    }

    @Test
    void a_command_that_is_repeated_gets_the_first_answer_wherever_it_is_repeated() {
        Contacts mina = new Contacts("repeat");
        try (Agent agent = Agent.signIn("repeat-1", Replicas.ONE, Replicas.ONE)) {
            mina.writes("hello");
            String offer = agent.stream().await("offer").path("offerId").asString();
            DeskClient other = agent.door().at(Replicas.TWO);
            String acceptId = Agent.newId();

            Reply first = agent.accept(offer, acceptId, agent.door());
            Reply second = agent.accept(offer, acceptId, other);
            Reply third = other.get("/desk/v1/commands/" + acceptId);
            assertThat(first.status()).isEqualTo(200);
            assertThat(List.of(second.body(), third.body())).containsOnly(first.body());
            assertThat(agent.accept(offer).problem()).isEqualTo(PROBLEM + "offer-already-answered");

            String interaction = first.body().path("interactionId").asString();
            String messageId = Agent.newId();
            Reply once = agent.says(interaction, "once", messageId, agent.door());
            Reply twice = agent.says(interaction, "once", messageId, other);
            assertThat(once.status()).isEqualTo(201);
            assertThat(twice.body()).isEqualTo(once.body());
            assertThat(agent.transcript(interaction)).containsExactly("hello", "once");
        }
    }

    @Test
    void what_is_somebody_else_s_or_over_is_refused() {
        Contacts mina = new Contacts("short");
        try (Agent agent = Agent.signIn("short-1", Replicas.ONE, Replicas.ONE)) {
            DeskClient stranger = Replicas.agent("short-2", Replicas.ONE);
            mina.writes("hello");
            String offer = agent.stream().await("offer").path("offerId").asString();
            String interaction =
                    agent.stream().await("offer").path("interactionId").asString();

            assertThat(agent.accept(offer, Agent.newId(), stranger).problem()).isEqualTo(PROBLEM + "offer-not-yours");
            assertThat(agent.accept("none").problem()).isEqualTo(PROBLEM + "unknown-offer");
            assertThat(stranger.get("/desk/v1/interactions/" + interaction).problem())
                    .isEqualTo(PROBLEM + "not-your-interaction");
            assertThat(agent.says(interaction, "not yet mine").problem()).isEqualTo(PROBLEM + "not-your-interaction");
            DeskClient supervisor = Replicas.supervisor();
            assertThat(supervisor.get("/desk/v1/interactions/" + interaction).status())
                    .isEqualTo(200);

            assertThat(agent.stream().await("offer-resolved").path("outcome").asString())
                    .isEqualTo("TIMED_OUT");
            assertThat(agent.stream()
                            .await("presence", it -> it.path("by").asString().equals("router"))
                            .path("presence")
                            .asString())
                    .isEqualTo("NOT_RESPONDING");
            assertThat(agent.accept(offer).problem()).isEqualTo(PROBLEM + "offer-expired");
            assertThat(agent.decline(offer).problem()).isEqualTo(PROBLEM + "offer-expired");
        }
    }

    @Test
    void a_stream_that_is_cut_goes_on_at_the_other_replica_with_nothing_missing() {
        Contacts mina = new Contacts("cut");
        try (Agent agent = Agent.signIn("cut-1", Replicas.ONE, Replicas.ONE)) {
            mina.writes("1");
            String interaction = agent.takesOffer();
            mina.writes("2");
            agent.stream().await("message", it -> it.path("text").asString().equals("2"));

            agent.stream().close();
            mina.writes("3");
            mina.writesAgain("3");
            mina.writes("4");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> agent.transcript(interaction).size() == 4);
            agent.comeBackTo(Replicas.TWO);

            agent.stream().await("message", it -> it.path("text").asString().equals("4"));
            assertThat(agent.stream()
                            .all("message")
                            .map(it -> it.data().path("text").asString()))
                    .containsExactly("3", "4");
            assertThat(agent.transcript(interaction)).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void an_agent_whose_stream_is_gone_for_long_gives_the_customer_back() {
        Contacts mina = new Contacts("lost");
        try (Agent colleague = Agent.signIn("lost-2", Replicas.TWO, Replicas.TWO)) {
            colleague.becomes("BREAK");
            Agent agent = Agent.signIn("lost-1", Replicas.ONE, Replicas.ONE);
            mina.writes("hello");
            String interaction = agent.takesOffer();
            mina.awaitState("AGENT_JOINED");
            agent.stream().close();
            colleague.becomes("AVAILABLE");

            assertThat(colleague.stream().await("offer").path("interactionId").asString())
                    .isEqualTo(interaction);
            assertThat(colleague.takesOffer()).isEqualTo(interaction);
            assertThat(colleague.says(interaction, "here I am").status()).isEqualTo(201);
            assertThat(agent.says(interaction, "me too").problem()).isEqualTo(PROBLEM + "not-your-interaction");
            assertThat(agent.door()
                            .get("/desk/v1/snapshot")
                            .body()
                            .path("agent")
                            .path("presence")
                            .asString())
                    .isEqualTo("OFFLINE");
        }
    }

    @Test
    void an_agent_whose_machine_is_gone_is_lost_though_the_line_stands() {
        Contacts mina = new Contacts("dead");
        try (Agent colleague = Agent.signIn("dead-2", Replicas.TWO, Replicas.TWO)) {
            colleague.becomes("BREAK");
            Agent agent = Agent.signIn("dead-1", Replicas.ONE, Replicas.ONE);
            mina.writes("hello");
            String interaction = agent.takesOffer();
            agent.stream().fallSilent();
            colleague.becomes("AVAILABLE");

            assertThat(colleague.takesOffer()).isEqualTo(interaction);
            assertThat(agent.stream()
                            .await("presence", it -> it.path("by").asString().equals("router"))
                            .path("presence")
                            .asString())
                    .isEqualTo("OFFLINE");
            agent.stream().close();
            colleague.finishes(interaction);
        }
    }

    @Test
    void an_agent_whose_replica_is_deployed_anew_loses_nothing() {
        Contacts mina = new Contacts("deploy");
        try (Agent agent = Agent.signIn("deploy-1", Replicas.ONE, Replicas.TWO);
                Agent colleague = Agent.signIn("deploy-2", Replicas.TWO, Replicas.TWO)) {
            mina.writes("hello");
            String interaction = agent.takesOffer();
            mina.awaitState("AGENT_JOINED");
            agent.consults("deploy-2", interaction);
            colleague.stream().await("offer");

            ServiceProcess third = Replicas.another();
            agent.comeBackTo(third);
            assertThat(agent.invited(interaction, third)).isOne();
            third.close();
            await().until(agent.stream()::ended);
            agent.comeBackTo(Replicas.TWO);
            // longer than the lease
            agent.stream().awaitBeats(2);

            mina.writes("still there?");
            agent.stream().await("message", it -> it.path("text").asString().equals("still there?"));
            assertThat(agent.door()
                            .get("/desk/v1/snapshot")
                            .body()
                            .path("agent")
                            .path("presence")
                            .asString())
                    .isEqualTo("AVAILABLE");
            assertThat(agent.stream().all("reset")).isEmpty();
            agent.finishes(interaction);
        }
    }

    @Test
    void who_is_writing_is_shown_to_the_other_side() {
        Contacts mina = new Contacts("typing");
        try (Agent agent = Agent.signIn("typing-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            String interaction = agent.takesOffer();
            agent.stream().await("handling");

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                mina.types();
                assertThat(agent.stream().all("typing").map(DeskStream.Event::id))
                        .isNotEmpty()
                        .allMatch(String::isEmpty);
            });
            assertThat(agent.door()
                            .post("/desk/v1/interactions/" + interaction + "/typing", "")
                            .status())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(20)).until(mina::seesTyping);
        }
    }

    @Test
    void a_customer_who_leaves_takes_the_offer_along() {
        Contacts mina = new Contacts("leave");
        try (Agent agent = Agent.signIn("leave-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            agent.stream().await("offer");
            mina.leaves();

            assertThat(agent.stream().await("offer-resolved").path("outcome").asString())
                    .isEqualTo("WITHDRAWN_CUSTOMER_LEFT");
            mina.awaitState("ENDED");
        }
    }
}
