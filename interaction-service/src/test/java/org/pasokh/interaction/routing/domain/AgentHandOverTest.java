package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Neighbours.BACKUP;
import static org.pasokh.interaction.routing.domain.Neighbours.NORTH;
import static org.pasokh.interaction.routing.domain.Neighbours.SALES;
import static org.pasokh.interaction.routing.domain.Neighbours.SOUTH;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentHandOverTest {

    private static final AgentId NIMA = Scene.id("nima");
    private static final Map<QueueId, PoolId> QUEUES = Map.of(SALES, NORTH, BACKUP, SOUTH);

    private final Neighbours pools = new Neighbours();

    @Test
    void work_goes_on_under_its_id_in_the_agents_new_pool() {
        pools.north.agent("nima", SALES);
        Handling handling = pools.north.handled("v1", SALES);
        pools.north.visit("v2", SALES);
        OfferId open = pools.north.offer().id();

        moveNima();
        assertThat(only(pools.south.ask(new Request.ConfigureAgent(NIMA, profile(BACKUP))), Fact.AgentConfigured.class))
                .isNotNull();

        assertThat(pools.north.entries(Handling.class)).isEmpty();
        assertThat(pools.north.entries(Offer.class)).isEmpty();
        assertThat(pools.north.visits()).singleElement().matches(Visit::waits);
        assertThat(open.value()).contains("v2");
        Agent nima = pools.south.pool.agent(NIMA).orElseThrow();
        assertThat(nima.presence()).isEqualTo(Presence.AVAILABLE);
        assertThat(nima.used()).isEqualTo(handling.units());
        assertThat(pools.south.entries(Handling.class)).containsExactly(handling);

        pools.south.ask(new Request.EndHandling(handling.id(), NIMA, "done"));
        assertThat(pools.south.entries(Handling.class)).isEmpty();
        assertThat(pools.south.pool.agent(NIMA).orElseThrow().used()).isZero();
    }

    @Test
    void an_agent_who_is_configured_there_before_is_the_same_in_the_end() {
        pools.north.agent("nima", SALES);
        Handling handling = pools.north.handled("v1", SALES);
        pools.south.ask(new Request.ConfigureAgent(NIMA, profile(BACKUP)));

        moveNima();

        Agent nima = pools.south.pool.agent(NIMA).orElseThrow();
        assertThat(nima.presence()).isEqualTo(Presence.AVAILABLE);
        assertThat(nima.profile().queues()).containsExactly(BACKUP);
        assertThat(nima.used()).isEqualTo(handling.units());
        pools.south.visit("v2", BACKUP);
        assertThat(pools.south.offer().agent()).isEqualTo(NIMA);
    }

    @Test
    void what_the_agent_has_done_lately_comes_along() {
        pools.north.agent("nima", SALES);
        Handling handling = pools.north.handled("v1", SALES);
        pools.advance(Duration.ofMinutes(7));
        pools.north.ask(new Request.EndHandling(handling.id(), NIMA, "done"));
        AgentWork done = pools.north.entries(AgentWork.class).findFirst().orElseThrow();

        moveNima();

        assertThat(done.spent()).hasSize(1);
        assertThat(pools.south.entries(AgentWork.class)).containsExactly(done);
        assertThat(pools.north.entries(AgentWork.class)).isEmpty();
    }

    @Test
    void who_was_sent_on_a_break_by_a_supervisor_is_on_it_in_the_other_pool() {
        pools.north.agent("nima", SALES);
        pools.north.ask(new Request.SetPresence(NIMA, Presence.BREAK, "tea", "boss"));
        Attendance before = pools.north.pool.agent(NIMA).orElseThrow().attendance();

        moveNima();

        assertThat(pools.south.pool.agent(NIMA).orElseThrow().attendance()).isEqualTo(before);
    }

    @Test
    void who_has_gone_is_handed_over_once() {
        pools.north.agent("nima", SALES);
        moveNima();

        pools.tickFor(Duration.ofMinutes(1));

        assertThat(pools.north.sent).isEmpty();
    }

    @Test
    void wrap_up_ends_at_its_limit_in_the_other_pool() {
        pools.north.agent("nima", SALES);
        Handling handling = pools.north.handled("v1", SALES);
        pools.north.ask(new Request.StartWrapUp(handling.id(), NIMA));
        pools.tickFor(Duration.ofSeconds(40));

        moveNima();
        pools.tickFor(Duration.ofSeconds(15));
        assertThat(pools.south.entries(Handling.class)).hasSize(1);
        pools.tickFor(Duration.ofSeconds(10));
        assertThat(pools.south.entries(Handling.class)).isEmpty();
    }

    @Test
    void the_work_of_an_agent_who_is_lost_goes_back_to_its_queue_in_the_pool_it_stands_in() {
        pools.north.agent("nima", SALES);
        pools.north.handled("v1", SALES);
        moveNima();
        pools.advance(Duration.ofMinutes(1));

        pools.south.ask(new Request.ReportLostLease(NIMA, pools.now));
        pools.bring();

        assertThat(pools.south.visits()).isEmpty();
        assertThat(pools.north.visits()).singleElement().satisfies(visit -> {
            assertThat(visit.need().queue()).isEqualTo(SALES);
            assertThat(visit.need().waitingSince()).isEqualTo(Scene.NINE);
            assertThat(visit.need().urgent().returning()).isEqualTo(Returning.DROPPED_BY_US);
        });
    }

    @Test
    void a_repeat_changes_nothing() {
        pools.north.agent("nima", SALES);
        Handling handling = pools.north.handled("v1", SALES);
        pools.move("nima", SOUTH);
        pools.configure(QUEUES, null);
        Request sent = pools.north.sent.element().request();
        pools.bring();
        pools.south.ask(new Request.SetPresence(NIMA, Presence.BREAK, "tea", "nima"));
        pools.south.ask(new Request.EndHandling(handling.id(), NIMA, "done"));

        pools.south.ask(sent);

        Agent nima = pools.south.pool.agent(NIMA).orElseThrow();
        assertThat(nima.presence()).isEqualTo(Presence.BREAK);
        assertThat(nima.used()).isZero();
    }

    @Test
    void who_was_asked_in_does_not_come_along() {
        pools.north.agent("nima", SALES);
        Handling handling = pools.north.handled("v1", SALES);
        pools.north.agent("sara", SALES);
        pools.north.ask(new Request.InviteColleague(handling.id(), NIMA, new Part(Role.PARTICIPANT, Scene.id("sara"))));
        Offer asked = pools.north.offer();
        pools.north.ask(new Request.AcceptOffer(asked.id(), asked.agent()));
        assertThat(pools.north.entries(Handling.class)).hasSize(2);

        moveNima();

        assertThat(pools.north.entries(Handling.class)).isEmpty();
        assertThat(pools.south.entries(Handling.class)).hasSize(1);
    }

    @Test
    void a_callback_in_hand_is_reported_where_the_agent_is() {
        pools.north.agent("nima", SALES);
        Need need = new Need(new InteractionId("i-1"), SALES, Channel.CHAT, pools.now, null);
        pools.north.ask(new Request.RequestCallback(new CallbackId("c1"), "customer", null, need, null));
        pools.tickFor(Duration.ofSeconds(2));
        Offer offer = pools.north.offer();
        pools.north.ask(new Request.AcceptOffer(offer.id(), NIMA));
        Handling handling = pools.north.entries(Handling.class).findFirst().orElseThrow();

        moveNima();
        List<Fact> facts = pools.south.ask(new Request.ReportCallback(handling.id(), NIMA, Reached.REACHED));

        assertThat(only(facts, Fact.CallbackEnded.class).outcome()).isEqualTo(CallbackEnd.REACHED);
        assertThat(pools.north.entries(Callback.class)).isEmpty();
    }

    private void moveNima() {
        pools.move("nima", SOUTH);
        pools.configure(QUEUES, null);
        pools.bring();
    }

    private static AgentProfile profile(QueueId queue) {
        return new AgentProfile("2", Set.of(queue), Set.of(Channel.CHAT), 100);
    }
}
