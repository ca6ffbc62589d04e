package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.OpeningState.CLOSED;
import static org.pasokh.interaction.routing.domain.OpeningState.OPEN_STAFFED;
import static org.pasokh.interaction.routing.domain.OpeningState.SUSPENDED;
import static org.pasokh.interaction.routing.domain.OpeningState.UNSTAFFED;
import static org.pasokh.interaction.routing.domain.Scene.NINE;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Fact.QueueStateChanged;

/// Domain page, 6.9.
class QueueStatesTest {

    private final Scene scene = Scene.open();

    @Test
    void a_queue_that_an_agent_is_set_up_for_begins_unstaffed_and_is_staffed_with_the_first_who_comes() {
        List<Fact> setUp = scene.configure("sara", Set.of(SALES), 100, Channel.CHAT);
        List<Fact> coming = scene.available("sara");

        assertThat(states(setUp)).containsExactly(UNSTAFFED);
        assertThat(states(coming)).containsExactly(OPEN_STAFFED);
    }

    @Test
    void a_minute_after_the_last_has_gone_it_is_unstaffed() {
        scene.agent("sara", 100, Channel.CHAT);
        List<Fact> leaving = scene.present("sara", Presence.OFFLINE);
        List<Fact> soon = scene.tickFor(ofSeconds(59));
        List<Fact> later = scene.tickFor(ofSeconds(1));

        assertThat(states(leaving)).containsExactly(OPEN_STAFFED, OPEN_STAFFED);
        assertThat(states(soon)).isEmpty();
        assertThat(states(later)).containsExactly(UNSTAFFED, UNSTAFFED);
        assertThat(state().since()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void who_is_back_within_the_minute_was_never_missed() {
        scene.agent("sara", 100, Channel.CHAT);
        scene.present("sara", Presence.OFFLINE);
        scene.tickFor(ofSeconds(59));
        scene.available("sara");
        scene.tickFor(ofMinutes(3));

        assertThat(scene.history.stream().map(Happened::fact).toList())
                .filteredOn(QueueStateChanged.class::isInstance)
                .extracting(fact -> ((QueueStateChanged) fact).state().opening())
                .filteredOn(UNSTAFFED::equals)
                .as("but before anybody came")
                .hasSize(2);
    }

    @Test
    void it_is_staffed_again_when_somebody_has_been_there_for_two_minutes() {
        unstaffed();
        scene.available("sara");
        List<Fact> soon = scene.tickFor(ofSeconds(119));
        List<Fact> later = scene.tickFor(ofSeconds(1));

        assertThat(states(soon)).isEmpty();
        assertThat(states(later)).containsExactly(OPEN_STAFFED, OPEN_STAFFED);
    }

    @Test
    void whoever_waits_is_answered_all_the_same_by_who_has_come() {
        unstaffed();
        scene.chat("v1");
        scene.available("sara");

        assertThat(scene.offeredTo("v1")).isEqualTo("sara");
    }

    @Test
    void after_ten_minutes_without_anybody_it_is_closed_to_the_public() {
        unstaffed();
        scene.tickFor(ofSeconds(599));
        assertThat(state().closedToAll()).isFalse();
        List<Fact> facts = scene.tickFor(ofSeconds(1));

        assertThat(facts)
                .filteredOn(QueueStateChanged.class::isInstance)
                .extracting(fact -> ((QueueStateChanged) fact).state().closedToAll())
                .containsExactly(true, true);
    }

    @Test
    void ticks_go_on_until_what_time_changes_has_changed() {
        scene.agent("sara", 100, Channel.CHAT);
        scene.present("sara", Presence.OFFLINE);

        assertThat(scene.pool.hasDeadlines(scene.now.plusSeconds(59))).isFalse();
        assertThat(scene.pool.hasDeadlines(scene.now.plusSeconds(60))).isTrue();
        scene.tickFor(ofMinutes(12));
        assertThat(scene.pool.hasDeadlines(scene.now.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void the_calendar_closes_and_opens_it_and_the_next_opening_is_told() {
        Scene day = Scene.open(door(AtClose.CALLBACK));
        day.agent("sara", 100, Channel.CHAT);
        assertThat(day.pool.hasDeadlines(NINE.plus(ofMinutes(59)))).isFalse();
        assertThat(day.pool.hasDeadlines(NINE.plus(Duration.ofHours(1)))).isTrue();

        day.advance(Duration.ofHours(1));
        QueueState closed = only(day.tick(), QueueStateChanged.class).state();
        day.advance(Duration.ofHours(1));
        QueueStateChanged opened = only(day.tick(), QueueStateChanged.class);

        assertThat(closed.opening()).isEqualTo(CLOSED);
        assertThat(closed.opensAt()).isEqualTo(NINE.plus(Duration.ofHours(2)));
        assertThat(opened.state().opening()).isEqualTo(OPEN_STAFFED);
        assertThat(opened.cause()).isEqualTo(StateCause.CALENDAR);
    }

    @Test
    void nobody_is_offered_while_it_is_closed_and_who_came_then_is_first_when_it_opens() {
        Scene day = Scene.open(door(AtClose.CALLBACK));
        day.agent("sara", 100, Channel.CHAT);
        day.advance(ofMinutes(61));
        day.chat("v1");
        assertThat(day.offeredTo("v1")).isNull();
        day.advance(Duration.ofHours(1));
        List<Fact> opening = day.tick();

        assertThat(only(opening, Fact.VisitUnparked.class).visit().id().value()).isEqualTo("v1");
        assertThat(day.offeredTo("v1")).isEqualTo("sara");
    }

    @Test
    void where_the_settings_say_so_who_comes_to_a_closed_queue_is_sent_away_with_a_reason() {
        Scene day = Scene.open(door(AtClose.EXIT));
        day.agent("sara", 100, Channel.CHAT);
        day.advance(ofMinutes(61));
        Fact.VisitExited exited = only(day.chat("v1"), Fact.VisitExited.class);
        List<Fact> mail = day.visit("m1", SALES, Channel.EMAIL, day.now);

        assertThat(exited.outcome()).isEqualTo(VisitOutcome.DEFLECTED);
        assertThat(exited.reason()).isEqualTo(ExitReason.CLOSED);
        assertThat(mail).noneMatch(Fact.VisitExited.class::isInstance);
    }

    @Test
    void where_the_settings_say_so_all_who_waited_at_closing_time_are_served() {
        Scene day = Scene.open(door(AtClose.SERVE));
        day.agent("sara", 33, Channel.CHAT);
        List.of("v1", "v2", "v3").forEach(day::chat);
        day.advance(Duration.ofHours(1));
        day.tick();
        day.accept("v1");
        day.end("v1");
        assertThat(day.offeredTo("v2")).isEqualTo("sara");
        day.decline("v2");

        assertThat(day.offeredTo("v2")).as("a miss takes nobody's place").isEqualTo("sara");
    }

    @Test
    void a_supervisor_suspends_a_queue_and_resumes_it() {
        scene.agent("sara", 100, Channel.CHAT);
        scene.chat("v1");
        List<Fact> suspending = scene.ask(new Request.SuspendQueue(SALES, Channel.CHAT, "mina"));
        scene.chat("v2");
        List<Fact> declining = scene.decline("v1");

        assertThat(only(suspending, QueueStateChanged.class).by()).isEqualTo("mina");
        assertThat(only(suspending, QueueStateChanged.class).state().opening()).isEqualTo(SUSPENDED);
        assertThat(only(declining, Fact.VisitParked.class).why()).isEqualTo(SUSPENDED);
        assertThat(scene.offeredTo("v1")).isNull();
        assertThat(scene.offeredTo("v2")).isNull();

        scene.ask(new Request.ResumeQueue(SALES, null, "mina"));
        assertThat(scene.offeredTo("v1")).isEqualTo("sara");
        assertThat(scene.offeredTo("v2")).isEqualTo("sara");
    }

    @Test
    void what_is_so_already_and_what_is_unknown_is_refused() {
        Request suspend = new Request.SuspendQueue(SALES, Channel.CHAT, "mina");
        scene.ask(suspend);

        assertThat(refusal(scene.ask(suspend))).isEqualTo(Refusal.ALREADY_SO);
        assertThat(refusal(scene.ask(new Request.ResumeQueue(SALES, Channel.PHONE, "mina"))))
                .isEqualTo(Refusal.ALREADY_SO);
        assertThat(refusal(scene.ask(new Request.SuspendQueue(new QueueId("none"), null, "mina"))))
                .isEqualTo(Refusal.UNKNOWN_QUEUE);
    }

    @Test
    void who_comes_when_as_many_wait_as_may_is_sent_away_and_mail_is_not() {
        Scene full = Scene.open(new Door(null, 2, null, null, null));
        Stream.of("v1", "v2").forEach(full::chat);
        Fact.VisitExited exited = only(full.chat("v3"), Fact.VisitExited.class);
        List<Fact> others = Stream.of("m1", "m2", "m3")
                .flatMap(mail -> full.visit(mail, SALES, Channel.EMAIL, full.now).stream())
                .toList();

        assertThat(exited.reason()).isEqualTo(ExitReason.QUEUE_FULL);
        assertThat(others).noneMatch(Fact.VisitExited.class::isInstance);
        full.leave("v1");
        assertThat(full.chat("v4")).noneMatch(Fact.VisitExited.class::isInstance);
    }

    @Test
    void where_the_settings_say_so_nobody_waits_for_nobody() {
        Scene strict = Scene.open(new Door(null, null, WhenUnstaffed.CLOSED_MESSAGE, null, null));
        strict.agent("sara", 33, Channel.CHAT);
        strict.chat("v1");
        strict.chat("v2");
        strict.present("sara", Presence.OFFLINE);
        List<Fact> facts = strict.tickFor(ofSeconds(60));

        assertThat(facts)
                .filteredOn(Fact.VisitExited.class::isInstance)
                .extracting(fact -> ((Fact.VisitExited) fact).reason())
                .containsExactly(ExitReason.UNSTAFFED, ExitReason.UNSTAFFED);
    }

    @Test
    void a_queue_that_is_named_no_longer_is_closed_and_goes_on_with_those_it_has() {
        scene.chat("v1");
        scene.ask(new Request.ConfigurePool(
                PoolSettings.of("v2", List.of(Scene.queue(Scene.RETURNS)), Costs.USUAL), null));
        scene.agent("sara", 100, Channel.CHAT);

        assertThat(state().opening()).isEqualTo(CLOSED);
        assertThat(scene.offeredTo("v1")).isEqualTo("sara");
    }

    private void unstaffed() {
        scene.agent("sara", 100, Channel.CHAT);
        scene.present("sara", Presence.OFFLINE);
        scene.tickFor(ofSeconds(60));
    }

    private QueueState state() {
        return scene.pool.queueing().state(SALES, Channel.CHAT).orElseThrow();
    }

    private static Refusal refusal(List<Fact> facts) {
        return only(facts, Fact.RequestRefused.class).reason();
    }

    private static List<OpeningState> states(List<Fact> facts) {
        return facts.stream()
                .filter(QueueStateChanged.class::isInstance)
                .map(fact -> ((QueueStateChanged) fact).state().opening())
                .toList();
    }

    /// Open from eight to ten and from eleven.
    private static Door door(AtClose atClose) {
        Instant ten = NINE.plus(Duration.ofHours(1));
        List<Opening> openings = List.of(
                new Opening(NINE.minusSeconds(3_600), ten),
                new Opening(ten.plusSeconds(3_600), ten.plusSeconds(7_200)));
        return new Door(new Openings(Map.of(Channel.CHAT, openings)), null, null, atClose, null);
    }
}
