package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.NINE;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Domain page 6.8: how many customers may name the same quarter of an hour.
class SlotsTest {

    private static final Instant TEN = NINE.plusSeconds(3_600);
    private static final Duration QUARTER = Slots.QUARTER;

    private Scene scene = Scene.open();
    private int asked;

    @Test
    void six_of_ten_of_what_the_agents_could_do_in_it_is_given_away() {
        staff(4);

        // four agents for a quarter of an hour are six works of ten minutes; 60 % of them are three
        assertThat(taken(TEN, 3)).isTrue();
        Fact.RequestRefused full = refused(asks(TEN.plusSeconds(14 * 60)));

        assertThat(full.reason()).isEqualTo(Refusal.SLOT_FULL);
        assertThat(full.free())
                .containsExactly(
                        TEN.plus(QUARTER), TEN.plus(QUARTER.multipliedBy(2)), TEN.plus(QUARTER.multipliedBy(3)));
        assertThat(taken(TEN.plus(QUARTER), 1)).isTrue();
    }

    @Test
    void an_agent_of_two_queues_is_half_of_one_in_each() {
        for (int i = 0; i < 4; i++) {
            scene.agent("a" + i, 100, Channel.PHONE);
        }

        assertThat(taken(TEN, 1)).isTrue();
        assertThat(refused(asks(TEN)).reason()).isEqualTo(Refusal.SLOT_FULL);
    }

    @Test
    void thirty_agents_of_three_queues_are_ten() {
        Set<QueueId> queues = Set.of(SALES, new QueueId("repairs"), new QueueId("orders"));
        for (int i = 0; i < 30; i++) {
            AgentProfile profile = new AgentProfile("1", queues, Set.of(Channel.PHONE), 100);
            scene.ask(new Request.ConfigureAgent(Scene.id("a" + i), profile));
        }

        assertThat(taken(TEN, 9)).isTrue();
        assertThat(refused(asks(TEN)).reason()).isEqualTo(Refusal.SLOT_FULL);
    }

    @Test
    void where_nobody_is_set_up_one_is_promised() {
        assertThat(taken(TEN, 1)).isTrue();
        assertThat(refused(asks(TEN)).reason()).isEqualTo(Refusal.SLOT_FULL);
    }

    @Test
    void it_goes_by_how_long_work_takes_once_that_is_known() {
        staff(4);
        for (int i = 0; i < 60; i++) {
            scene.visit("v" + i, SALES, Channel.PHONE, scene.now);
            scene.accept("v" + i);
            scene.advance(Duration.ofSeconds(60));
            scene.end("v" + i);
        }

        Instant noon = NINE.plusSeconds(4 * 3_600);
        assertThat(taken(noon, 12)).as("a minute each, mostly").isTrue();
    }

    @Test
    void whoever_waits_waits_on_where_the_time_is_taken_and_names_another() {
        staff(1);
        taken(TEN, 1);
        scene.present("a0", Presence.BREAK);
        scene.visit("v1", SALES, Channel.PHONE, scene.now);

        Fact.RequestRefused full = refused(asks("v1", TEN));

        assertThat(scene.pool.visit(new VisitId("v1"))).isPresent();
        assertThat(asks("v1", full.free().getFirst())).anyMatch(Fact.CallbackRequested.class::isInstance);
    }

    @Test
    void no_time_is_taken_from_who_names_none() {
        staff(1);
        taken(TEN, 1);

        assertThat(asks(null)).anyMatch(Fact.CallbackRequested.class::isInstance);
        assertThat(asks(NINE.minusSeconds(60)))
                .as("a time that is past is none")
                .anyMatch(Fact.CallbackRequested.class::isInstance);
    }

    @Test
    void what_is_over_makes_room() {
        staff(1);
        taken(TEN, 1);
        scene.ask(new Request.CancelCallback(new CallbackId("cb0")));

        assertThat(taken(TEN, 1)).isTrue();
    }

    @Test
    void only_times_at_which_the_queue_is_open_are_named() {
        Openings openings = new Openings(Map.of(
                Channel.PHONE,
                List.of(
                        new Opening(NINE, TEN.plus(QUARTER.multipliedBy(2))),
                        new Opening(TEN.plusSeconds(86_400), TEN.plusSeconds(90_000)))));
        scene = Scene.open(new Door(openings, null, null, null, null));
        staff(1);
        taken(TEN, 1);

        assertThat(refused(asks(TEN)).free())
                .containsExactly(
                        TEN.plus(QUARTER),
                        TEN.plusSeconds(86_400),
                        TEN.plusSeconds(86_400).plus(QUARTER));
    }

    private void staff(int agents) {
        for (int i = 0; i < agents; i++) {
            scene.configure("a" + i, Set.of(SALES), 100, Channel.PHONE);
            scene.available("a" + i);
        }
    }

    /// Whether so many may name that time.
    private boolean taken(Instant at, int many) {
        boolean all = true;
        for (int i = 0; i < many; i++) {
            all &= asks(at.plusSeconds(i)).stream().anyMatch(Fact.CallbackRequested.class::isInstance);
        }
        return all;
    }

    private List<Fact> asks(@Nullable Instant at) {
        return asks(null, at);
    }

    private List<Fact> asks(@Nullable String visit, @Nullable Instant at) {
        String id = "cb" + asked++;
        Need need = new Need(new InteractionId("i-" + id), SALES, Channel.PHONE, scene.now, null);
        return scene.ask(new Request.RequestCallback(
                new CallbackId(id), "customer-" + id, visit == null ? null : new VisitId(visit), need, at));
    }

    private static Fact.RequestRefused refused(List<Fact> facts) {
        return only(facts, Fact.RequestRefused.class);
    }
}
