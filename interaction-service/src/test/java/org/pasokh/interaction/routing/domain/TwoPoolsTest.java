package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two pools as chance would have them, with a way between them on which requests are late and come twice; queues and
/// agents are moved at any moment, and each pool hears of it when it hears of it.
class TwoPoolsTest {

    private static final int ENTRIES = 500;

    @ParameterizedTest
    @MethodSource("seeds")
    void everybody_is_in_one_pool_on_the_way_or_gone(long seed) {
        new History(seed, new HashMap<>()).play();
    }

    @Test
    void the_histories_reach_everything_that_can_happen_between_pools() {
        Map<String, Integer> seen = new HashMap<>();
        seeds().limit(20).forEach(seed -> new History(seed, seen).play());

        assertThat(seen)
                .containsKeys(
                        "OVERFLOW",
                        "TRANSFERRED",
                        "QUEUE_ELSEWHERE",
                        "NOT_TAKEN",
                        "AgentHandedOver",
                        "AgentTakenOver",
                        "CallbackHandedOver",
                        "CallbackTakenOver",
                        "SuspensionHandedOver",
                        "handling on the way",
                        "passed on 1",
                        "passed on 2",
                        "MOVED");
    }

    static LongStream seeds() {
        LongStream heldWhereNobodyHadWaited =
                LongStream.of(4276037276159838126L, 3030627105997878033L, -5057672674971541670L);
        LongStream calledBackOnTheWay = LongStream.of(8407603991702801849L);
        LongStream chance = new Random(20261122).longs(Integer.getInteger("pasokh.test.histories", 60));
        return Stream.of(chance, heldWhereNobodyHadWaited, calledBackOnTheWay).flatMapToLong(seeds -> seeds);
    }

    private static final class History {
        private final Random random;
        private final List<RandomNeighbour> sides;
        private final Map<PoolId, List<RandomNeighbour.Sent>> way = new LinkedHashMap<>();
        private final List<RandomNeighbour.Sent> delivered = new ArrayList<>();
        private final Map<String, Integer> seen;
        private final WayLaws laws;
        private final LateLaws lateLaws;
        private final Latecomers latecomers;
        private Layout layout;
        private Instant now = Scene.NINE;

        History(long seed, Map<String, Integer> seen) {
            this.random = new Random(seed);
            this.seen = seen;
            this.laws = new WayLaws(seen);
            this.lateLaws = new LateLaws(seen);
            this.latecomers = new Latecomers(random);
            this.sides = Stream.of("north", "south")
                    .map(PoolId::new)
                    .map(id -> new RandomNeighbour(id, random.nextLong()))
                    .toList();
            Map<QueueId, PoolId> queues = new HashMap<>();
            Stream.of("sales", "returns", "care")
                    .forEach(queue -> queues.put(new QueueId(queue), any(sides).id()));
            Map<AgentId, PoolId> agents = new HashMap<>();
            Stream.of("a1", "a2", "a3", "a4", "a5", "a6")
                    .forEach(agent -> agents.put(new AgentId(agent), any(sides).id()));
            this.layout = new Layout(queues, agents);
            sides.forEach(side -> way.put(side.id(), new ArrayList<>()));
        }

        void play() {
            for (int i = 0; i < ENTRIES; i++) {
                if (i > 20 && random.nextInt(25) == 0) {
                    move();
                }
                RandomNeighbour side = any(sides);
                List<RandomNeighbour.Sent> coming = comingTo(side);
                int kind = random.nextInt(100);
                if (kind < 25 && !coming.isEmpty()) {
                    now = now.plusMillis(random.nextInt(500));
                    deliver(side);
                } else if (kind < 28 && !delivered.isEmpty()) {
                    again();
                } else if (kind < 36) {
                    late();
                } else {
                    see(side, side.next(layout, now));
                }
            }
            settle();
            lateLaws.each_was_answered_once();
            laws.all_is_where_it_belongs(pools(), layout);
            sides.forEach(RandomNeighbour::the_facts_alone_have_led_to_this);
        }

        private void move() {
            PoolId to = any(sides).id();
            if (random.nextInt(3) == 0) {
                layout = layout.moved(any(sorted(layout.queues().keySet().stream(), QueueId::value)), to);
            } else {
                layout = layout.moved(any(sorted(layout.agents().keySet().stream(), AgentId::value)), to);
            }
            if (random.nextBoolean()) {
                RandomNeighbour side = any(sides);
                see(side, side.ask(side.configured(side.pool.settings(), layout), now));
            }
        }

        private List<RandomNeighbour.Sent> comingTo(RandomNeighbour side) {
            return Objects.requireNonNull(way.get(side.id()));
        }

        private void deliver(RandomNeighbour side) {
            RandomNeighbour.Sent next = comingTo(side).removeFirst();
            delivered.add(next);
            see(side, side.take(next, now));
        }

        /// What has come once comes again.
        private void again() {
            RandomNeighbour.Sent earlier = any(delivered);
            sides.stream()
                    .filter(side -> side.id().equals(earlier.outgoing().to()))
                    .forEach(side -> see(side, side.take(earlier, now)));
        }

        /// Somebody has not heard yet that it has gone.
        private void late() {
            List<Visit> visits = sides.stream()
                    .flatMap(side -> side.pool.visits().stream())
                    .sorted(Comparator.comparing(visit -> visit.id().value()))
                    .toList();
            latecomers.next(visits).ifPresent(late -> {
                lateLaws.asked(late.id());
                sides.stream()
                        .filter(side -> side.id().equals(late.pool()))
                        .forEach(side -> see(side, side.take(late, now)));
            });
        }

        private void see(RandomNeighbour side, RandomNeighbour.Step step) {
            now = step.entry().appendedAt();
            step.sent().forEach(sent -> {
                way.computeIfAbsent(sent.outgoing().to(), _ -> new ArrayList<>())
                        .add(sent);
                if (sent.outgoing().request() instanceof Request.TakeOverAgent it
                        && !it.handlings().isEmpty()) {
                    seen.merge("handling on the way", 1, Integer::sum);
                }
            });
            laws.see(side.id(), step);
            lateLaws.see(side.id(), step);
            latecomers.note(side.id(), step.happened());
            new Laws(side.pool).hold(step.happened().isEmpty());
            laws.hold(pools(), way.values().stream().flatMap(List::stream).toList());
        }

        /// Both hear of the last layout, and nothing else happens for a while.
        private void settle() {
            sides.forEach(side -> see(side, side.ask(side.configured(side.pool.settings(), layout), now)));
            for (int second = 0; second < 40; second++) {
                now = now.plus(Duration.ofSeconds(1));
                deliverAll();
                sides.forEach(side -> see(side, side.tick(now)));
            }
            deliverAll();
        }

        private void deliverAll() {
            for (int hops = 0; hops < 20 && way.values().stream().anyMatch(each -> !each.isEmpty()); hops++) {
                for (RandomNeighbour side : sides) {
                    while (!comingTo(side).isEmpty()) {
                        deliver(side);
                    }
                }
            }
            assertThat(way.values()).as("nothing goes to and fro for ever").allMatch(List::isEmpty);
        }

        private List<Pool> pools() {
            return sides.stream().map(side -> side.pool).toList();
        }

        private static <T> List<T> sorted(Stream<T> all, Function<T, String> name) {
            return all.sorted(Comparator.comparing(name)).toList();
        }

        private <T> T any(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
