package org.pasokh.interaction.desk.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.HandlingEnd;
import org.pasokh.contracts.routing.PoolEvent.AgentHandedOver;
import org.pasokh.contracts.routing.PoolEvent.AgentTakenOver;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.AgentRemoved;
import org.pasokh.contracts.routing.RoutingEvent.CapacityChanged;
import org.pasokh.contracts.routing.RoutingEvent.HandlingEnded;
import org.pasokh.contracts.routing.RoutingEvent.HandlingStarted;
import org.pasokh.contracts.routing.RoutingEvent.PresenceChanged;
import org.pasokh.contracts.routing.RoutingEvent.WrapUpStarted;
import org.pasokh.interaction.desk.view.Slot.Log;

/// An agent who goes from one pool to another, as replicas see it that read the two in any order.
class PoolsTest {

    private static final Instant NINE = TwoLogs.NINE;
    private static final List<String> POOLS = List.of("main", "east");

    private record Written(String pool, RoutingEvent event, Instant at) {}

    /// With two conversations: one goes along, one ended before.
    private static final List<Written> MOVED = List.of(
            main(new CapacityChanged("sara", 0, 100, at(0)), 0),
            main(presence(Presence.AVAILABLE, at(1)), 1),
            main(started("h1", at(2)), 2),
            main(started("h2", at(3)), 3),
            main(new CapacityChanged("sara", 66, 100, at(3)), 3),
            main(new HandlingEnded("h1", "i-h1", "sara", HandlingEnd.BY_AGENT, null, at(4)), 4),
            main(new CapacityChanged("sara", 33, 100, at(4)), 4),
            new Written("east", new CapacityChanged("sara", 0, 100, at(5)), at(5)),
            main(new AgentHandedOver("sara", "east", List.of("h2"), at(6)), 6),
            new Written(
                    "east", new AgentTakenOver("sara", "main", Presence.AVAILABLE, 33, List.of("h2"), at(7)), at(7)));

    @ParameterizedTest
    @MethodSource("seeds")
    void in_whatever_order_two_pools_are_read_the_agent_is_where_the_work_is(long seed) {
        AgentState sara = read(MOVED, new Random(seed));

        assertThat(requireNonNull(sara.seat()).pool()).isEqualTo("east");
        assertThat(sara.attendance().presence()).isEqualTo(Presence.AVAILABLE);
        assertThat(sara.works()).extracting(AgentState.Work::handlingId).containsExactly("h2");
        assertThat(sara.load().used()).isEqualTo(33);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_the_new_pool_says_is_not_undone_by_what_the_former_one_said(long seed) {
        List<Written> all = new ArrayList<>(MOVED);
        all.add(new Written("east", presence(Presence.BREAK, at(8)), at(8)));
        all.add(new Written("east", new HandlingEnded("h2", "i-h2", "sara", HandlingEnd.BY_AGENT, null, at(9)), at(9)));
        all.add(new Written("east", new CapacityChanged("sara", 0, 100, at(9)), at(9)));

        AgentState sara = read(all, new Random(seed));

        assertThat(sara.attendance().presence()).isEqualTo(Presence.BREAK);
        assertThat(sara.works()).isEmpty();
        assertThat(sara.load().used()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_who_goes_and_comes_back_is_where_the_last_word_says(long seed) {
        List<Written> all = new ArrayList<>(MOVED);
        all.add(new Written("east", new AgentHandedOver("sara", "main", List.of("h2"), at(10)), at(10)));
        all.add(main(new AgentTakenOver("sara", "east", Presence.AVAILABLE, 33, List.of("h2"), at(11)), 11));

        AgentState sara = read(all, new Random(seed));

        assertThat(requireNonNull(sara.seat()).pool()).isEqualTo("main");
        assertThat(sara.works()).extracting(AgentState.Work::handlingId).containsExactly("h2");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void that_the_former_pool_has_let_the_agent_go_takes_nothing_from_the_new_one(long seed) {
        List<Written> all = new ArrayList<>(MOVED);
        all.add(main(new AgentRemoved("sara", at(12)), 12));

        AgentState sara = read(all, new Random(seed));

        assertThat(requireNonNull(sara.seat()).pool()).isEqualTo("east");
    }

    @Test
    void one_who_was_removed_is_where_a_pool_speaks_of_the_agent_again() {
        AgentState gone =
                inOrder(List.of(main(presence(Presence.OFFLINE, at(0)), 0), main(new AgentRemoved("sara", at(1)), 1)));
        AgentState back = inOrder(List.of(
                main(presence(Presence.OFFLINE, at(0)), 0),
                main(new AgentRemoved("sara", at(1)), 1),
                new Written("east", new CapacityChanged("sara", 0, 100, at(2)), at(2))));

        assertThat(requireNonNull(gone.seat()).pool()).isNull();
        assertThat(requireNonNull(back.seat()).pool()).isEqualTo("east");
    }

    @Test
    void the_page_of_one_who_moves_goes_on_and_hears_nothing_outdated() throws InterruptedException {
        LiveView view = view();
        Subscription page = view.subscribe("sara", view.position()).orElseThrow();
        Reader reader = new Reader(view);
        reader.read("east", new AgentTakenOver("sara", "main", Presence.AVAILABLE, 0, List.of(), at(7)), at(7));
        reader.read("east", presence(Presence.BREAK, at(8)), at(8));

        reader.read("main", presence(Presence.AVAILABLE, at(1)), at(1));
        reader.read("east", new WrapUpStarted("h2", "i-h2", "sara", at(8), at(99)), at(8));

        assertThat(heard(page))
                .hasExactlyElementsOfTypes(AgentTakenOver.class, PresenceChanged.class, WrapUpStarted.class);
    }

    static LongStream seeds() {
        return new Random(20_261_122).longs(100);
    }

    private static AgentState read(List<Written> all, Random random) {
        LiveView view = view();
        Reader reader = new Reader(view);
        List<Written> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            String pool = POOLS.get(random.nextInt(2));
            left.stream().filter(one -> one.pool().equals(pool)).findFirst().ifPresent(one -> {
                left.remove(one);
                reader.read(one.pool(), one.event(), one.at());
            });
        }
        return view.snapshot("sara").agent();
    }

    private static AgentState inOrder(List<Written> all) {
        LiveView view = view();
        Reader reader = new Reader(view);
        all.forEach(one -> reader.read(one.pool(), one.event(), one.at()));
        return view.snapshot("sara").agent();
    }

    private static List<Object> heard(Subscription page) throws InterruptedException {
        List<Object> events = new ArrayList<>();
        while (page.take(Duration.ZERO) instanceof Subscription.Next.Event(Heard heard)) {
            events.add(heard.event());
        }
        return events;
    }

    private static LiveView view() {
        return new LiveView(List.of(), Cursor.start(7, new long[2], new long[1]));
    }

    /// Writes each pool's events to a partition of its own.
    private static final class Reader {

        private final LiveView view;
        private final long[] offsets = new long[2];

        Reader(LiveView view) {
            this.view = view;
        }

        void read(String pool, RoutingEvent event, Instant at) {
            int partition = POOLS.indexOf(pool);
            Envelope<RoutingEvent> envelope = new Envelope<>("e", "/test", "s", 1, at, pool, null, null, event);
            view.read(new Slot(Log.ROUTING, partition), offsets[partition]++, envelope, at);
        }
    }

    private static Written main(RoutingEvent event, int second) {
        return new Written("main", event, at(second));
    }

    private static Instant at(int second) {
        return NINE.plusSeconds(second);
    }

    private static RoutingEvent presence(Presence presence, Instant since) {
        return new PresenceChanged("sara", Presence.OFFLINE, presence, null, "sara", since, null);
    }

    private static RoutingEvent started(String id, Instant at) {
        return new HandlingStarted(
                id, "o-" + id, "v-" + id, "i-" + id, "sales", Channel.CHAT, "sara", 33, at, null, null);
    }
}
