package org.pasokh.interaction.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.Agent.command;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.ContactOutbound.StateAnnounced;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.interaction.service.DeskClient.Reply;
import org.pasokh.testing.TestLog;

/// From the wish to be called back to the agent's report, over two replicas.
class CallbackIT {

    private static final String PHONE = "+989123456789";

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
