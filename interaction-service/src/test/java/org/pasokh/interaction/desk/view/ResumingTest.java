package org.pasokh.interaction.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CollaborationEvent;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.desk.view.Slot.Log;

class ResumingTest {

    private static final Slot ROUTER = new Slot(Log.ROUTING, 0);

    @ParameterizedTest
    @MethodSource("seeds")
    void a_desk_that_is_cut_and_comes_back_on_any_replica_misses_nothing(long seed) throws InterruptedException {
        Random random = new Random(seed);
        TwoLogs logs = new TwoLogs(random);
        List<Replica> replicas = List.of(new Replica(logs, random), new Replica(logs, random));
        Desk desk = new Desk(logs, replicas.getFirst());
        desk.comeBackTo(replicas.getFirst());

        for (int i = 0; i < 300; i++) {
            logs.writeOne();
            replicas.forEach(Replica::readSome);
            desk.takeSome(random.nextInt(4));
            if (random.nextInt(10) == 0) {
                desk.comeBackTo(replicas.get(random.nextInt(2)));
            }
        }
        replicas.forEach(Replica::readAll);
        desk.takeSome(10_000);

        assertThat(desk.resets).isZero();
        assertThat(desk.work.keySet()).isEqualTo(logs.handled);
        assertThat(desk.work)
                .allSatisfy((interaction, shown) -> assertThat(shown).isEqualTo(logs.transcript(interaction)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_replica_that_starts_from_what_another_knew_comes_to_the_same_state(long seed) {
        Random random = new Random(seed);
        TwoLogs logs = new TwoLogs(random);
        Replica first = new Replica(logs, random);
        for (int i = 0; i < 100; i++) {
            logs.writeOne();
            first.readSome();
        }
        List<AgentState> known = first.view.checkpoint().agents();
        for (int i = 0; i < 100; i++) {
            logs.writeOne();
        }

        LiveView later = new LiveView(known, logs.beginning());
        logs.records.forEach((slot, log) -> {
            for (int offset = 0; offset < log.size(); offset++) {
                later.read(slot, offset, log.get(offset), TwoLogs.NINE);
            }
        });
        first.readAll();

        assertThat(sorted(later)).isEqualTo(sorted(first.view));
    }

    @Test
    void a_cursor_older_than_what_is_kept_is_refused() {
        LiveView view = new LiveView(List.of(), Cursor.start(7, new long[1], new long[1]));
        Cursor old = view.position();
        view.read(ROUTER, 0, presence("sara", Presence.AVAILABLE), TwoLogs.NINE);
        assertThat(view.subscribe("sara", old)).isPresent();

        view.read(ROUTER, 1, null, TwoLogs.NINE.plus(LiveView.KEPT).plusMillis(1));

        assertThat(view.subscribe("sara", old)).isEmpty();
        assertThat(view.subscribe("sara", view.position())).isPresent();
    }

    @Test
    void of_what_was_written_long_ago_nothing_is_kept_though_it_is_read_now() {
        Slot other = new Slot(Log.ROUTING, 1);
        LiveView view = new LiveView(List.of(), Cursor.start(7, new long[2], new long[1]));
        Cursor beginning = view.position();
        view.read(ROUTER, 0, presence("sara", Presence.AVAILABLE), TwoLogs.NINE);

        view.read(
                other,
                0,
                presence("reza", Presence.BREAK),
                TwoLogs.NINE.minus(LiveView.KEPT).minusMillis(1));

        assertThat(view.subscribe("reza", beginning)).isEmpty();
        assertThat(view.subscribe("reza", beginning.after(other, 0))).isPresent();
        assertThat(view.snapshot("reza").agent().attendance().presence()).isEqualTo(Presence.BREAK);
    }

    @Test
    void a_stream_waits_for_a_replica_that_is_behind_the_router() throws InterruptedException {
        LiveView view = new LiveView(List.of(), Cursor.start(7, new long[1], new long[1]));
        Cursor ahead = view.position().after(ROUTER, 0);

        assertThat(view.awaitReached(ahead, Duration.ofMillis(1))).isFalse();
        view.read(ROUTER, 0, presence("sara", Presence.AVAILABLE), TwoLogs.NINE);
        assertThat(view.awaitReached(ahead, Duration.ofMillis(1))).isTrue();
    }

    @Test
    void a_cursor_of_other_logs_is_refused() {
        LiveView view = new LiveView(List.of(), Cursor.start(7, new long[1], new long[1]));

        assertThat(view.subscribe("sara", Cursor.start(8, new long[1], new long[1])))
                .isEmpty();
        assertThat(view.subscribe("sara", Cursor.start(7, new long[2], new long[1])))
                .isEmpty();
    }

    @Test
    void a_stream_that_does_not_keep_up_ends() throws InterruptedException {
        LiveView view = new LiveView(List.of(), Cursor.start(7, new long[1], new long[1]));
        Subscription slow = view.subscribe("sara", view.position()).orElseThrow();

        for (int i = 0; i < 1_001; i++) {
            view.read(ROUTER, i, presence("sara", Presence.AVAILABLE), TwoLogs.NINE);
        }

        assertThat(slow.take(Duration.ZERO)).isInstanceOf(Subscription.Next.End.class);
    }

    @Test
    void a_quiet_stream_moves_on_so_that_it_can_come_back_after_hours() {
        LiveView view = new LiveView(List.of(), Cursor.start(7, new long[1], new long[1]));
        Subscription quiet = view.subscribe("sara", view.position()).orElseThrow();

        view.read(ROUTER, 0, presence("reza", Presence.AVAILABLE), TwoLogs.NINE);
        view.read(ROUTER, 1, null, TwoLogs.NINE.plus(LiveView.KEPT).plusMillis(1));

        assertThat(view.subscribe("sara", view.advance(quiet))).isPresent();
    }

    @Test
    void who_is_asked_in_is_known_to_a_replica_that_starts_however_long_ago_that_was() {
        Instant later = TwoLogs.NINE.plus(LiveView.KEPT).plusMillis(1);
        List<RoutingEvent> log = List.of(
                new RoutingEvent.CapacityChanged("sara", 0, 100, TwoLogs.NINE),
                new RoutingEvent.VisitEnqueued(
                        "v2",
                        "i1",
                        "sales",
                        Channel.CHAT,
                        TwoLogs.NINE,
                        TwoLogs.NINE,
                        null,
                        TwoLogs.NINE,
                        0,
                        null,
                        Role.CONSULTED,
                        null),
                new CollaborationEvent.VisitReserved("v2", "i1", "sales", "reza", later, TwoLogs.NINE),
                new RoutingEvent.CapacityChanged("sara", 33, 100, later));
        LiveView first = new LiveView(List.of(), Cursor.start(7, new long[1], new long[1]));
        read(first, log, 0, later);

        long from = first.checkpoint().oldest().getOrDefault(0, 4L);
        LiveView second = new LiveView(first.checkpoint().agents(), Cursor.start(7, new long[] {from}, new long[1]));
        read(second, log, from, later);

        assertThat(from).isEqualTo(1);
        assertThat(second.invited("i1"))
                .containsExactly(new LiveView.Invited("reza", Role.CONSULTED))
                .isEqualTo(first.invited("i1"));
    }

    private static void read(LiveView view, List<RoutingEvent> log, long from, Instant at) {
        for (int offset = (int) from; offset < log.size(); offset++) {
            view.read(ROUTER, offset, envelope(log.get(offset)), at);
        }
    }

    @Test
    void the_holder_of_an_interaction_is_known_until_the_handling_ends() {
        LiveView view = new LiveView(List.of(), Cursor.start(7, new long[1], new long[1]));

        view.read(ROUTER, 0, handling("h1"), TwoLogs.NINE);

        assertThat(view.holder("i1").map(LiveView.Holder::agentId)).contains("sara");
    }

    private static Envelope<RoutingEvent> presence(String agent, Presence presence) {
        return envelope(
                new RoutingEvent.PresenceChanged(agent, Presence.OFFLINE, presence, null, agent, TwoLogs.NINE, null));
    }

    private static Envelope<RoutingEvent> handling(String id) {
        return envelope(new RoutingEvent.HandlingStarted(
                id, "o1", "v1", "i1", "sales", Channel.CHAT, "sara", 34, TwoLogs.NINE, null, null));
    }

    private static Envelope<RoutingEvent> envelope(RoutingEvent event) {
        return new Envelope<>("e", "/test", "s", 1, TwoLogs.NINE, "main", null, null, event);
    }

    private static List<AgentState> sorted(LiveView view) {
        return view.checkpoint().agents().stream()
                .sorted(Comparator.comparing(AgentState::agentId))
                .toList();
    }

    static LongStream seeds() {
        return new Random(20261121).longs(200);
    }
}
