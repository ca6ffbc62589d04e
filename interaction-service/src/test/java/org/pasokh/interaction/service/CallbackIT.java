package org.pasokh.interaction.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.Agent.command;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.CallbackRefusal;
import org.pasokh.contracts.contact.ContactOutbound.StateAnnounced;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.interaction.callbacks.KeepingCallbacks;
import org.pasokh.interaction.service.DeskClient.Reply;
import org.pasokh.testing.TestLog;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/// From the wish to be called back to the agent's report, over two replicas.
class CallbackIT {

    private static final String PHONE = "+989123456789";

    private final DeskClient boss = new DeskClient(Replicas.TWO.port(), Replicas.ISSUER.token("boss", "SUPERVISOR"));
    private final DeskClient stranger = Replicas.agent("line-1", Replicas.TWO);

    @Test
    void who_leaves_is_offered_in_turn_and_the_agent_says_how_it_went() {
        Contacts mina = new Contacts("callback");
        mina.writes("my order did not arrive");
        asks(mina, "nameless-1", PHONE);
        mina.asksForCallback("nameless-1", PHONE);
        assertThat(promise(mina).promisedBy()).isNotNull();
        mina.leaves();

        try (Agent agent = Agent.signIn("callback-1", Replicas.ONE, Replicas.TWO)) {
            String interaction = agent.takesOffer();
            await().atMost(Duration.ofSeconds(20)).until(() -> phoneOf(agent, interaction), PHONE::equals);
            assertThat(reports(agent.door(), interaction, "SHOUTED").problem())
                    .isEqualTo(PROBLEM + "malformed-request");
            assertThat(reports(stranger, interaction, "REACHED").problem()).isEqualTo(PROBLEM + "not-your-interaction");
            Reply reached = reports(agent.door(), interaction, "REACHED");
            assertThat(reached.status()).as("%s", reached.body()).isEqualTo(200);
            assertThat(reports(agent.door(), interaction, "REACHED").problem()).isEqualTo(PROBLEM + "no-callback");
            agent.finishes(interaction);
        }
        assertThat(TestLog.all(Topic.ROUTING_REQUESTS.name())).noneMatch(it -> holds(it.value(), "912345"));
        assertThat(TestLog.all(Topic.ROUTING_EVENTS.name())).noneMatch(it -> holds(it.value(), "912345"));
    }

    @Test
    void who_was_not_reached_waits_for_the_next_attempt() {
        Contacts mina = new Contacts("later");
        mina.writes("call me");
        asks(mina, "nameless-2", null);

        try (Agent agent = Agent.signIn("later-1", Replicas.ONE, Replicas.TWO)) {
            String interaction = agent.takesOffer();
            assertThat(reports(agent.door(), interaction, "NOT_REACHED").status())
                    .isEqualTo(200);

            agent.stream().await("handling-ended");
            agent.awaitPhase(interaction, "WAITING");
            assertThat(agent.says(interaction, "are you there?").problem()).isEqualTo(PROBLEM + "not-your-interaction");
            mina.cancelsCallback();
            agent.awaitPhase(interaction, "CLOSED");
        }
    }

    @Test
    void who_needs_it_no_longer_says_so_and_it_is_over() {
        Contacts mina = new Contacts("nolonger");
        mina.writes("never mind");
        asks(mina, "nameless-3", null);

        mina.cancelsCallback();

        mina.awaitState("ENDED");
    }

    @Test
    void who_fills_in_the_form_is_offered_with_number_and_subject() {
        Contacts mina = new Contacts("form");
        mina.fillsInForm("nameless-4", PHONE, "my fridge is warm");
        mina.fillsInForm("nameless-4", PHONE, "my fridge is warm");
        mina.awaitState("CALLBACK");
        assertThat(promise(mina).promisedBy()).isNotNull();

        try (Agent agent = Agent.signIn("form-1", Replicas.ONE, Replicas.TWO)) {
            JsonNode offer = agent.stream().await("offer");
            assertThat(offer.path("callback").path("phone").asBoolean()).isTrue();
            assertThat(offer.toString()).contains("my fridge is warm").doesNotContain("912345");
            String interaction = offer.path("interactionId").asString();
            assertThat(agent.accept(offer.path("offerId").asString()).status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(20)).until(() -> phoneOf(agent, interaction), PHONE::equals);
            assertThat(agent.interaction(interaction)
                            .path("customer")
                            .path("name")
                            .asString())
                    .isEqualTo("Mina Karimi");
            assertThat(agent.transcript(interaction).toString()).contains("my fridge is warm");
            assertThat(agent.interaction(interaction).path("onlyPhone").asString())
                    .isEqualTo(PHONE);
            assertThat(agent.says(interaction, "are you there?").problem()).isEqualTo(PROBLEM + "only-by-phone");
            assertThat(reports(agent.door(), interaction, "REACHED").status()).isEqualTo(200);
            agent.finishes(interaction);
        }
    }

    @Test
    void a_second_wish_of_the_same_number_is_told_that_one_is_open() {
        Contacts mina = new Contacts("twice");
        mina.fillsInForm("nameless-5", PHONE, "my fridge is warm");
        mina.awaitState("CALLBACK");
        JsonNode row = awaitRow("twice");
        assertThat(row.path("phone").asString()).isEqualTo("••• 6789");
        assertThat(row.path("customerName").asString()).isEqualTo("Mina Karimi");
        assertThat(row.path("state").asString()).isIn("PLANNED", "IN_LINE");
        assertThat(stranger.get("/desk/v1/callbacks").status()).isEqualTo(403);

        Contacts again = new Contacts("twice");
        again.fillsInForm("nameless-5", PHONE, "it is still warm");
        again.awaitState("ENDED");
        assertThat(refusal(again)).isEqualTo(CallbackRefusal.ALREADY_OPEN);

        Contacts chat = new Contacts("twice");
        chat.writes("hello?");
        chat.awaitState("WAITING");
        chat.asksForCallback("nameless-5", PHONE);
        await().atMost(Duration.ofSeconds(20)).until(() -> refusal(chat), CallbackRefusal.ALREADY_OPEN::equals);
        chat.leaves();

        String cancel = "/desk/v1/callbacks/" + row.path("callbackId").asString() + "/cancel";
        String command = "{'commandId': '%s'}".formatted(Agent.newId());
        assertThat(boss.post(cancel, command).status()).isEqualTo(200);
        assertThat(boss.post(cancel, command).status()).as("the same again").isEqualTo(200);
        mina.awaitState("ENDED");
        await().atMost(Duration.ofSeconds(20)).until(() -> row("twice").isEmpty());
        assertThat(boss.post(cancel, "{'commandId': '%s'}".formatted(Agent.newId()))
                        .problem())
                .isEqualTo(PROBLEM + "no-callback");
        isForgottenInTime(row.path("callbackId").asString());
    }

    private static void isForgottenInTime(String callbackId) {
        KeepingCallbacks keeping = Replicas.ONE.bean(KeepingCallbacks.class);
        keeping.forgetEndedBefore(Instant.now().minusSeconds(300));
        assertThat(isKept(callbackId)).isTrue();
        keeping.forgetEndedBefore(Instant.now().plusSeconds(1));
        assertThat(isKept(callbackId)).isFalse();
    }

    private static boolean isKept(String callbackId) {
        return Replicas.ONE
                        .bean(MongoOperations.class)
                        .getCollection("callbacks")
                        .countDocuments(Filters.eq("_id", callbackId))
                == 1;
    }

    private JsonNode awaitRow(String queue) {
        await().atMost(Duration.ofSeconds(20)).until(() -> row(queue).isPresent());
        return row(queue).orElseThrow();
    }

    private Optional<JsonNode> row(String queue) {
        return boss.get("/desk/v1/callbacks")
                .body()
                .path("callbacks")
                .valueStream()
                .filter(row -> row.path("queueId").asString().equals(queue))
                .findFirst();
    }

    private static @Nullable CallbackRefusal refusal(Contacts customer) {
        return customer.told().stream()
                .filter(StateAnnounced.class::isInstance)
                .map(StateAnnounced.class::cast)
                .reduce((_, later) -> later)
                .map(StateAnnounced::callbackRefused)
                .orElse(null);
    }

    private static void asks(Contacts customer, String name, @Nullable String phone) {
        customer.awaitState("WAITING");
        customer.asksForCallback(name, phone);
        customer.awaitState("CALLBACK");
    }

    private static String phoneOf(Agent agent, String interaction) {
        return agent.interaction(interaction).path("callback").path("phone").asString();
    }

    private static Reply reports(DeskClient at, String interaction, String report) {
        return at.post(Agent.of(interaction) + "/callback", command("'report': '%s'".formatted(report)));
    }

    private static StateAnnounced promise(Contacts customer) {
        return customer.told().stream()
                .filter(StateAnnounced.class::isInstance)
                .map(StateAnnounced.class::cast)
                .filter(told -> told.state() == ConversationState.CALLBACK)
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(byte[] value, String text) {
        return new String(value, UTF_8).contains(text);
    }
}
