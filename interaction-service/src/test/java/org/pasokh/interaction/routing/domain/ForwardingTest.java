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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked of the pool in which something was.
class ForwardingTest {

    private static final AgentId NIMA = Scene.id("nima");
    private static final Map<QueueId, PoolId> QUEUES = Map.of(SALES, NORTH, BACKUP, SOUTH);

    private final Neighbours pools = new Neighbours();

    @BeforeEach
    void nima_is_here() {
        pools.north.agent("nima", SALES);
    }

    @Test
    void an_agent_who_has_gone_is_answered_where_the_agent_is() {
        moveNima();

        pools.north.ask(new Request.SetPresence(NIMA, Presence.BREAK, "tea", "nima"));

        assertThat(only(pools.bring(pools.north, pools.south), Fact.PresenceChanged.class)
                        .to())
                .isEqualTo(Presence.BREAK);
    }

    @Test
    void an_agent_who_was_not_even_signed_in_is_too() {
        pools.north.ask(new Request.SetPresence(NIMA, Presence.OFFLINE, null, "nima"));
        pools.move("nima", SOUTH);
        pools.configure(QUEUES, null);

        pools.north.ask(new Request.SetPresence(NIMA, Presence.AVAILABLE, null, "nima"));

        pools.bring();
        assertThat(pools.south.pool.agent(NIMA).orElseThrow().presence().ready())
                .isTrue();
    }

    @Test
    void who_is_called_back_on_the_way_begins_nothing_new_before_the_work_is_back() {
        Handling handling = pools.north.handled("v1", SALES);
        pools.move("nima", SOUTH);
        pools.configure(QUEUES, null);
        pools.move("nima", NORTH);
        pools.configure(QUEUES, null);
        pools.north.ask(new Request.ConfigureAgent(
                NIMA, new AgentProfile("2", Set.of(SALES), Set.of(Channel.CHAT), handling.units())));
        pools.north.ask(new Request.SetPresence(NIMA, Presence.AVAILABLE, null, "nima"));
        pools.north.visit("v2", SALES);
        assertThat(pools.north.entries(Offer.class)).isEmpty();

        pools.bring();

        assertThat(pools.north.entries(Handling.class)).containsExactly(handling);
        assertThat(pools.north.entries(Offer.class)).isEmpty();
        assertThat(pools.north.pool.agent(NIMA).orElseThrow().presence()).isEqualTo(Presence.BUSY);
    }

    @Test
    void work_is_ended_where_it_goes_on() {
        Handling handling = pools.north.handled("v1", SALES);
        moveNima();

        pools.north.ask(new Request.EndHandling(handling.id(), NIMA, "done"));

        assertThat(only(pools.bring(pools.north, pools.south), Fact.HandlingEnded.class)
                        .disposition())
                .isEqualTo("done");
    }

    @Test
    void an_offer_that_the_move_has_withdrawn_is_refused_for_that() {
        pools.north.visit("v1", SALES);
        OfferId offer = pools.north.offer().id();
        moveNima();

        List<Fact> facts = pools.north.ask(new Request.AcceptOffer(offer, NIMA));

        assertThat(only(facts, Fact.RequestRefused.class).reason()).isEqualTo(Refusal.OFFER_WITHDRAWN);
    }

    @Test
    void who_leaves_after_the_queue_has_gone_is_let_go_there() {
        pools.north.ask(new Request.SetPresence(NIMA, Presence.BREAK, "tea", "nima"));
        pools.north.visit("v1", SALES);
        pools.configure(Map.of(SALES, SOUTH, BACKUP, SOUTH), null);

        pools.north.ask(new Request.WithdrawVisit(new VisitId("v1")));

        assertThat(only(pools.bring(pools.north, pools.south), Fact.VisitExited.class)
                        .outcome())
                .isEqualTo(VisitOutcome.ABANDONED);
    }

    @Test
    void a_request_follows_a_visit_that_was_sent_back() {
        Duration minute = Duration.ofMinutes(1);
        pools.configure(QUEUES, new Overflow(List.of(BACKUP), Duration.ofSeconds(10), null, null, true));
        pools.north.ask(new Request.SetPresence(NIMA, Presence.OFFLINE, null, "nima"));
        pools.north.visit("v1", SALES);
        pools.tickFor(minute);
        pools.bring();
        assertThat(pools.north.visits()).hasSize(1);

        pools.north.ask(new Request.WithdrawVisit(new VisitId("v1")));
        pools.bring();

        assertThat(pools.north.visits()).isEmpty();
        assertThat(pools.south.visits()).isEmpty();
    }

    @Test
    void a_visit_is_taken_only_by_an_agent_of_its_pool() {
        pools.north.ask(new Request.SetPresence(NIMA, Presence.BREAK, "tea", "nima"));
        pools.north.visit("v1", SALES);
        moveNima();

        List<Fact> facts = pools.north.ask(new Request.TakeVisit(new VisitId("v1"), NIMA));

        assertThat(only(facts, Fact.RequestRefused.class).reason()).isEqualTo(Refusal.MOVED);
    }

    @Test
    void a_supervisor_is_heard_by_the_pool_that_the_queue_is_in() {
        pools.north.ask(new Request.SuspendQueue(BACKUP, Channel.CHAT, "boss"));

        pools.bring();
        assertThat(pools.south.entries(QueueState.class))
                .singleElement()
                .satisfies(state -> assertThat(state.opening()).isEqualTo(OpeningState.SUSPENDED));
    }

    @Test
    void after_an_hour_nothing_is_known_of_what_has_gone() {
        Handling handling = pools.north.handled("v1", SALES);
        moveNima();
        pools.move("nima", NORTH);
        pools.advance(Memory.ENDED_KEPT);

        List<Fact> facts =
                pools.north.ask(new Request.CustomerSpoke(handling.need().interaction()));

        assertThat(only(facts, Fact.RequestRefused.class).reason()).isEqualTo(Refusal.ALREADY_SO);
        assertThat(pools.north.entries(MovedOn.class)).isEmpty();
    }

    private void moveNima() {
        pools.move("nima", SOUTH);
        pools.configure(QUEUES, null);
        pools.bring();
    }
}
