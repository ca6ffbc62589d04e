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
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Neighbours pools = new Neighbours();

    @Test
    void who_comes_for_a_queue_that_stands_elsewhere_waits_there_since_the_same_moment() {
        pools.north.visit("v1", BACKUP);

        assertThat(pools.north.visits()).isEmpty();
        Request.TakeOverVisit sent =
                (Request.TakeOverVisit) pools.north.sent.element().request();
        pools.advance(MINUTE);
        pools.bring();
        assertThat(pools.south.visits()).singleElement().satisfies(visit -> {
            assertThat(visit.id()).isEqualTo(sent.visit());
            assertThat(visit.need().queue()).isEqualTo(BACKUP);
            assertThat(visit.need().waitingSince()).isEqualTo(Scene.NINE);
        });
    }

    @Test
    void a_hand_over_that_is_brought_twice_is_taken_once() {
        pools.north.visit("v1", BACKUP);
        Request sent = pools.north.sent.element().request();

        pools.bring();
        pools.south.ask(sent);
        assertThat(pools.south.visits()).hasSize(1);
        pools.south.agent("sara", BACKUP);
        pools.south.ask(new Request.AcceptOffer(pools.south.offer().id(), Scene.id("sara")));
        assertThat(only(pools.south.ask(sent), Fact.RequestRefused.class).reason())
                .isEqualTo(Refusal.VISIT_ENDED);
        assertThat(pools.south.visits()).isEmpty();
    }

    @Test
    void a_full_queue_gives_to_another_pools_queue_that_is_quicker() {
        overflowing();
        pools.south.agent("sara", BACKUP);
        pools.north.visit("v1", SALES);

        pools.tickFor(MINUTE);
        pools.bring();

        assertThat(pools.north.visits()).isEmpty();
        assertThat(pools.south.offer().agent()).isEqualTo(Scene.id("sara"));
        assertThat(pools.south.visits()).singleElement().satisfies(visit -> {
            assertThat(visit.need().cameThrough()).containsExactly(SALES);
            assertThat(visit.need().waitingSince()).isEqualTo(Scene.NINE);
        });
    }

    @Test
    void what_the_other_pool_does_not_take_comes_back_and_is_not_given_again_at_once() {
        overflowing();
        pools.north.visit("v1", SALES);

        pools.tickFor(Duration.ofSeconds(30));
        assertThat(pools.north.sent).hasSize(1);
        Fact.VisitHandedOver back = only(pools.bring(pools.north, pools.south), Fact.VisitHandedOver.class);
        assertThat(back.reason()).isEqualTo(Refusal.QUEUE_CLOSED);
        assertThat(back.to()).isEqualTo(NORTH);
        pools.bring();

        assertThat(pools.south.visits()).isEmpty();
        assertThat(pools.north.visits()).singleElement().satisfies(visit -> {
            assertThat(visit.need().queue()).isEqualTo(SALES);
            assertThat(visit.need().cameThrough()).isEmpty();
            assertThat(visit.need().waitingSince()).isEqualTo(Scene.NINE);
        });
        pools.tickFor(MINUTE);
        assertThat(pools.north.sent).isEmpty();
        pools.tickFor(MINUTE.multipliedBy(2));
        assertThat(pools.north.sent).hasSize(1);
    }

    @Test
    void a_conversation_passed_on_to_another_pools_queue_waits_there() {
        pools.north.agent("nima", SALES);
        pools.south.agent("sara", BACKUP);
        Handling handling = pools.north.handled("v1", SALES);

        pools.north.ask(new Request.TransferHandling(handling.id(), handling.agent(), BACKUP, null));
        pools.bring();

        assertThat(pools.north.visits()).isEmpty();
        assertThat(pools.south.visits()).singleElement().satisfies(visit -> {
            assertThat(visit.need().waitingSince()).isEqualTo(Scene.NINE);
            assertThat(visit.missedBy()).containsExactly(Scene.id("nima"));
        });
        assertThat(pools.south.offer().agent()).isEqualTo(Scene.id("sara"));
    }

    @Test
    void a_conversation_passed_on_to_a_closed_queue_goes_back_to_where_it_was() {
        pools.north.agent("nima", SALES);
        Handling handling = pools.north.handled("v1", SALES);

        pools.north.ask(new Request.TransferHandling(handling.id(), handling.agent(), BACKUP, null));
        pools.bring();

        assertThat(pools.south.visits()).isEmpty();
        assertThat(pools.north.visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.need().queue()).isEqualTo(SALES));
    }

    @Test
    void a_queue_that_is_moved_takes_those_who_wait_along() {
        pools.north.agent("nima", SALES);
        pools.north.visit("v1", SALES);
        pools.north.visit("v2", SALES);
        pools.north.visit("v3", SALES);
        pools.north.visit("v4", SALES);
        Offer offer = pools.north.offer();

        pools.configure(Map.of(SALES, SOUTH, BACKUP, SOUTH), null);
        pools.bring();
        assertThat(pools.south.visits()).hasSize(1);
        assertThat(pools.north.visits()).hasSize(3);

        pools.north.ask(new Request.DeclineOffer(offer.id(), offer.agent(), "busy"));
        pools.bring();
        assertThat(pools.south.visits())
                .hasSize(2)
                .anySatisfy(visit -> assertThat(visit.missedBy()).containsExactly(Scene.id("nima")));
    }

    @Test
    void a_queue_that_a_supervisor_has_suspended_is_suspended_where_it_goes() {
        pools.north.agent("nima", SALES);
        pools.north.ask(new Request.SuspendQueue(SALES, Channel.CHAT, "boss"));
        pools.north.visit("v1", SALES);
        pools.south.agent("sara", SALES);

        pools.configure(Map.of(SALES, SOUTH, BACKUP, SOUTH), null);
        pools.bring();

        assertThat(pools.south.visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.standing()).isInstanceOf(Standing.Parked.class));
        assertThat(pools.north.entries(QueueState.class)).allMatch(state -> state.suspendedBy() == null);
        pools.north.ask(new Request.ResumeQueue(SALES, Channel.CHAT, "boss"));
        pools.bring();
        assertThat(pools.south.offer().agent()).isEqualTo(Scene.id("sara"));
    }

    @Test
    void who_arrives_before_the_settings_waits_for_them() {
        pools.configure(pools.north, Map.of(SALES, SOUTH, BACKUP, SOUTH), null);
        pools.north.visit("v1", SALES);
        pools.bring();
        assertThat(pools.south.visits()).singleElement().matches(Visit::stranded);

        pools.south.agent("sara", SALES);
        pools.configure(Map.of(SALES, SOUTH, BACKUP, SOUTH), null);
        assertThat(pools.south.offer().agent()).isEqualTo(Scene.id("sara"));
    }

    @Test
    void pools_that_think_the_queue_is_with_the_other_keep_it_after_a_few_passes_until_they_agree() {
        pools.configure(pools.north, Map.of(SALES, SOUTH, BACKUP, SOUTH), null);
        pools.configure(pools.south, Map.of(SALES, NORTH, BACKUP, SOUTH), null);
        pools.north.visit("v1", SALES);
        pools.bring();
        assertThat(Math.addExact(
                        pools.north.visits().size(), pools.south.visits().size()))
                .isEqualTo(1);

        pools.configure(Map.of(SALES, NORTH, BACKUP, SOUTH), null);
        pools.north.agent("nima", SALES);
        pools.tickFor(Duration.ofSeconds(30));
        pools.bring();
        assertThat(pools.north.offer().agent()).isEqualTo(Scene.id("nima"));
        assertThat(pools.south.visits()).isEmpty();
    }

    @Test
    void a_callback_goes_with_its_queue() {
        Need need = new Need(new InteractionId("i-1"), SALES, Channel.CHAT, Scene.NINE, null);
        pools.north.ask(new Request.RequestCallback(
                new CallbackId("c1"), "customer", null, need, Scene.NINE.plus(MINUTE.multipliedBy(30))));

        pools.configure(Map.of(SALES, SOUTH, BACKUP, SOUTH), null);
        pools.bring();

        assertThat(pools.north.entries(Callback.class)).isEmpty();
        assertThat(pools.south.entries(Callback.class)).singleElement().satisfies(callback -> {
            assertThat(callback.customer()).isEqualTo("customer");
            assertThat(callback.promisedBy()).isEqualTo(Scene.NINE.plus(MINUTE.multipliedBy(40)));
        });
    }

    private void overflowing() {
        pools.configure(
                Map.of(SALES, NORTH, BACKUP, SOUTH),
                new Overflow(List.of(BACKUP), Duration.ofSeconds(10), null, null, true));
    }
}
