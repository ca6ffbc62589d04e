package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.RETURNS;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Queues that cannot serve their visits soon give them to others that can.
class OverflowTest {

    private static final Overflow AFTER_90_SECONDS = limits(ofSeconds(90), false, RETURNS);

    private final Scene scene = new Scene();
    private int versions;

    @Test
    void who_has_waited_too_long_goes_where_it_is_shorter_and_keeps_the_age() {
        rules(AFTER_90_SECONDS);
        agent("sara", SALES);
        agent("omid", RETURNS);
        scene.chat("busy");
        scene.accept("busy");
        Instant since = scene.now;
        scene.chat("v");

        assertThat(flown(scene.tickFor(ofSeconds(89)))).isEmpty();
        List<Fact> facts = scene.tickFor(ofSeconds(20));

        Fact.VisitExited left = flown(facts).getFirst();
        assertThat(left.visit().id()).isEqualTo(new VisitId("v"));
        Fact.VisitEnqueued come = only(facts, Fact.VisitEnqueued.class);
        assertThat(come.need().queue()).isEqualTo(RETURNS);
        assertThat(come.need().waitingSince()).isEqualTo(since);
        assertThat(come.need().cameThrough()).containsExactly(SALES);
        assertThat(scene.offeredTo(come.visit().value())).isEqualTo("omid");
        assertThat(overflow(facts).why()).isEqualTo(Overflow.Cause.LONGEST_WAIT);
    }

    @Test
    void nobody_goes_where_the_wait_is_not_shorter_by_a_fifth() {
        rules(AFTER_90_SECONDS);
        agent("sara", SALES);
        agent("omid", RETURNS);
        busy("sara", SALES);
        busy("omid", RETURNS);
        scene.visit("waits", RETURNS, Channel.CHAT, scene.now);
        scene.chat("v");

        List<Fact> facts = scene.tickFor(ofMinutes(3));

        assertThat(overflow(facts).why()).isEqualTo(Overflow.Cause.LONGEST_WAIT);
        assertThat(flown(facts)).isEmpty();
    }

    @Test
    void nobody_goes_where_nobody_is_nor_where_nobody_has_the_skill() {
        rules(AFTER_90_SECONDS);
        agent("sara", SALES);
        busy("sara", SALES);
        scene.ask(new Request.RequestVisit(
                new VisitId("v"),
                new Need(new InteractionId("i-v"), SALES, Channel.CHAT, scene.now, null)
                        .requiring(new Requirements(
                                List.of(new SkillNeed(new Skill("billing"), 1, true)), List.of(), Set.of()))));
        assertThat(flown(scene.tickFor(ofMinutes(2)))).isEmpty();

        agent("omid", RETURNS);
        assertThat(flown(scene.tickFor(ofMinutes(1)))).isEmpty();

        scene.ask(new Request.ConfigureAgent(
                id("omid"),
                new AgentProfile(
                        "billing", Set.of(RETURNS), Set.of(Channel.CHAT), 33, Map.of(new Skill("billing"), 3))));
        assertThat(flown(scene.tickFor(ofMinutes(1)))).hasSize(1);
    }

    @Test
    void it_goes_on_until_it_has_been_calm_for_two_minutes() {
        rules(AFTER_90_SECONDS);
        agent("sara", SALES);
        busy("sara", SALES);
        scene.chat("v");
        scene.tickFor(ofMinutes(2));
        assertThat(told().is()).isTrue();

        scene.leave("v");
        scene.tickFor(ofSeconds(15));
        assertThat(told().calmSince()).isNotNull();
        scene.tickFor(ofSeconds(60));
        scene.chat("late");
        agent("omid", RETURNS);
        assertThat(flown(scene.chat("later")))
                .as("it still overflows: who comes goes on at once")
                .hasSize(1);

        scene.leave("late");
        scene.tickFor(ofMinutes(3));
        assertThat(told().is()).isFalse();
    }

    @Test
    void nobody_goes_to_a_queue_twice() {
        rules(limits(ofSeconds(30), true, RETURNS), limits(ofSeconds(30), true, SALES));
        agent("sara", RETURNS);
        scene.chat("v");
        scene.tickFor(ofSeconds(80));
        assertThat(scene.entries(Visit.class).map(visit -> visit.need().queue()))
                .containsOnly(RETURNS);

        scene.present("sara", Presence.OFFLINE);
        agent("omid", SALES);
        List<Fact> facts = scene.tickFor(ofMinutes(5));

        assertThat(flown(facts)).as("it came from there").isEmpty();
    }

    @Test
    void nobody_goes_further_than_three() {
        rules(limits(ofSeconds(30), true, RETURNS));
        agent("sara", SALES);
        agent("omid", RETURNS);
        busy("sara", SALES);
        Need far = new Need(new InteractionId("i-far"), new QueueId("a"), Channel.CHAT, scene.now, null)
                .flowing(new QueueId("b"))
                .flowing(new QueueId("c"));
        scene.ask(new Request.RequestVisit(new VisitId("far"), far.flowing(SALES)));
        scene.chat("near");

        List<Fact> facts = scene.tickFor(ofMinutes(5));

        assertThat(flown(facts).stream().map(exit -> exit.visit().id().value())).containsExactly("near");
    }

    @Test
    void where_nobody_is_there_visits_go_on_at_once() {
        rules(limits(null, true, RETURNS));
        agent("omid", RETURNS);
        scene.tickFor(ofMinutes(1));

        List<Fact> facts = scene.chat("v");

        assertThat(flown(facts)).isEmpty();
        facts = scene.tickFor(ofSeconds(16));
        assertThat(overflow(facts).why()).isEqualTo(Overflow.Cause.UNSTAFFED);
        assertThat(flown(facts)).hasSize(1);
        assertThat(flown(scene.chat("next"))).hasSize(1);
    }

    @Test
    void who_finds_a_queue_full_goes_to_another_rather_than_away() {
        Door full = new Door(null, 1, null, null, null);
        rules(limits(ofMinutes(60), false, RETURNS), full);
        agent("sara", SALES);
        agent("omid", RETURNS);
        busy("sara", SALES);
        scene.chat("first");

        List<Fact> facts = scene.chat("second");

        assertThat(only(facts, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.FLOWED_OUT);
        assertThat(only(facts, Fact.OfferMade.class).offer().agent()).isEqualTo(id("omid"));
        scene.present("omid", Presence.OFFLINE);
        scene.tickFor(ofMinutes(2));
        assertThat(only(scene.chat("third"), Fact.VisitExited.class).reason()).isEqualTo(ExitReason.QUEUE_FULL);
    }

    @Test
    void who_is_kept_for_a_preferred_agent_stays() {
        rules(AFTER_90_SECONDS);
        agent("sara", SALES);
        scene.configure("omid", Set.of(RETURNS), 100, Channel.CHAT);
        scene.available("omid");
        busy("sara", SALES);
        scene.chat("old");
        assertThat(flown(scene.tickFor(ofSeconds(106)))).hasSize(1);
        Requirements wanted =
                new Requirements(List.of(), List.of(new Preference(id("sara"), Preference.Why.LAST_AGENT)), Set.of());

        List<Fact> facts = scene.ask(new Request.RequestVisit(
                new VisitId("kept"),
                new Need(new InteractionId("i-kept"), SALES, Channel.CHAT, scene.now, null).requiring(wanted)));

        assertThat(flown(facts)).isEmpty();
        facts = scene.tickFor(ofSeconds(30));
        assertThat(flown(facts)).hasSize(1);
        assertThat(flown(facts).getFirst().visit().id()).isEqualTo(new VisitId("kept"));
        assertThat(scene.entries(Visit.class))
                .as("there it waits for nobody")
                .allMatch(visit -> visit.need().required().preferred().isEmpty());
    }

    private void rules(Overflow sales) {
        rules(sales, Door.OPEN);
    }

    private void rules(Overflow sales, Door door) {
        QueueSettings first = new QueueSettings(
                        SALES, ofSeconds(20), ofSeconds(60), 3, null, null, null, door, null, null, null)
                .overflowing(sales);
        configure(first, Scene.queue(RETURNS));
    }

    private void rules(Overflow sales, Overflow returns) {
        configure(Scene.queue(SALES).overflowing(sales), Scene.queue(RETURNS).overflowing(returns));
    }

    private void configure(QueueSettings sales, QueueSettings returns) {
        scene.ask(new Request.ConfigurePool(
                PoolSettings.of("o" + ++versions, List.of(sales, returns), Costs.USUAL), null));
    }

    private void agent(String name, QueueId queue) {
        scene.configure(name, Set.of(queue), 33, Channel.CHAT);
        scene.available(name);
    }

    private void busy(String agent, QueueId queue) {
        scene.visit("of-" + agent, queue, Channel.CHAT, scene.now);
        scene.accept("of-" + agent);
    }

    private static Overflow limits(@Nullable Duration longest, boolean unstaffed, QueueId... to) {
        return new Overflow(List.of(to), longest, null, null, unstaffed);
    }

    private Overflowing told() {
        return scene.pool.queueing().overflowing(new Queueing.Place(SALES, Channel.CHAT));
    }

    private static Overflowing overflow(List<Fact> facts) {
        return Objects.requireNonNull(facts.stream()
                .filter(Fact.OverflowChanged.class::isInstance)
                .map(fact -> ((Fact.OverflowChanged) fact).state())
                .findFirst()
                .orElse(null));
    }

    private static List<Fact.VisitExited> flown(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.VisitExited.class::isInstance)
                .map(Fact.VisitExited.class::cast)
                .filter(exit -> exit.outcome() == VisitOutcome.FLOWED_OUT)
                .toList();
    }
}
