package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What holds of several pools together: everybody who came is in exactly one of them, on the way between them, or gone
/// for exactly one reason. The numbers are those of the domain page, 6.11.
final class WayLaws {

    private final Map<VisitId, Need> live = new HashMap<>();
    private final Map<VisitId, Need> underWay = new HashMap<>();
    private final Set<VisitId> over = new HashSet<>();
    private final Set<HandlingId> works = new HashSet<>();
    private final Set<HandlingId> done = new HashSet<>();
    private final Set<CallbackId> callbacks = new HashSet<>();
    private final Map<InteractionId, Instant> ages = new HashMap<>();
    private final Map<String, Long> seqs = new HashMap<>();
    private final Map<String, Integer> seen;

    /// @param seen counts what has happened
    WayLaws(Map<String, Integer> seen) {
        this.seen = seen;
    }

    void see(PoolId pool, RandomNeighbour.Step step) {
        for (Happened each : step.happened()) {
            String subject = pool.value() + " " + each.subject();
            if (each.seq() > 0) {
                assertThat(each.seq()).as("%s", each).isGreaterThan(seqs.getOrDefault(subject, 0L));
                seqs.put(subject, each.seq());
            }
            see(each.fact(), step.entry().request());
        }
    }

    void hold(List<Pool> pools, List<RandomNeighbour.Sent> sent) {
        List<VisitId> here = entries(pools, Visit.class).map(Visit::id).toList();
        assertThat(here).as("1.1: nobody is in two pools").doesNotHaveDuplicates();
        assertThat(here)
                .as("1.1: all who came have left or are here")
                .containsExactlyInAnyOrderElementsOf(live.keySet());
        List<VisitId> travelling = sent.stream()
                .filter(each -> each.outgoing().request() instanceof Request.TakeOverVisit)
                .map(each -> ((Request.TakeOverVisit) each.outgoing().request()).visit())
                .toList();
        assertThat(travelling).as("1.1: or are on the way").containsExactlyInAnyOrderElementsOf(underWay.keySet());
        Stream<HandlingId> carried = sent.stream()
                .filter(each -> each.outgoing().request() instanceof Request.TakeOverAgent)
                .flatMap(each -> ((Request.TakeOverAgent) each.outgoing().request()).handlings().stream())
                .map(Handling::id);
        assertThat(Stream.concat(entries(pools, Handling.class).map(Handling::id), carried))
                .as("work is in one pool, or on the way")
                .containsExactlyInAnyOrderElementsOf(works);
        assertThat(Stream.concat(
                        entries(pools, Callback.class).map(Callback::id),
                        sent.stream().flatMap(WayLaws::callbacks)))
                .as("28: callbacks too")
                .containsExactlyInAnyOrderElementsOf(callbacks);
    }

    /// Of those who are lastly in a pool only offers and reservations keep anybody where the queue is not.
    void all_is_where_it_belongs(List<Pool> pools, Layout layout) {
        for (Pool pool : pools) {
            entries(List.of(pool), Visit.class)
                    .filter(visit -> visit.need().part() == null
                            && layout.queues().containsKey(visit.need().queue()))
                    .filter(visit -> !layout.isIn(visit.need().queue(), pool.id()))
                    .forEach(visit -> assertThat(visit.standing())
                            .as("%s in %s", visit, pool.id())
                            .isInstanceOfAny(Standing.Offered.class, Standing.Reserved.class));
            entries(List.of(pool), QueueState.class)
                    .filter(state ->
                            layout.queues().containsKey(state.queue()) && !layout.isIn(state.queue(), pool.id()))
                    .forEach(state -> assertThat(state.suspendedBy())
                            .as("%s in %s", state, pool.id())
                            .isNull());
            entries(List.of(pool), Handling.class)
                    .forEach(handling -> assertThat(layout.isIn(handling.agent(), pool.id()))
                            .as("%s in %s", handling, pool.id())
                            .isTrue());
            entries(List.of(pool), Agent.class)
                    .filter(agent -> !layout.isIn(agent.id(), pool.id()))
                    .forEach(agent -> assertThat(HandingAgents.isHere(pool, agent))
                            .as("%s in %s", agent, pool.id())
                            .isFalse());
        }
    }

    private void see(Fact fact, Request request) {
        String name = fact.getClass().getSimpleName();
        seen.merge(
                fact instanceof Fact.VisitHandedOver it ? it.passing().cause().name() : name, 1, Integer::sum);
        switch (fact) {
            case Fact.VisitEnqueued it -> enqueued(it, request);
            case Fact.VisitExited it -> {
                assertThat(live.remove(it.visit().id())).as("14: one outcome").isNotNull();
                assertThat(over.add(it.visit().id())).isTrue();
            }
            case Fact.VisitHandedOver it -> handedOver(it);
            case Fact.HandlingStarted it -> {
                assertThat(done).doesNotContain(it.handling());
                assertThat(works.add(it.handling())).isTrue();
            }
            case Fact.HandlingEnded it -> {
                assertThat(works.remove(it.handling().id())).as("one end").isTrue();
                done.add(it.handling().id());
            }
            case Fact.CallbackRequested it ->
                assertThat(callbacks.add(it.callback().id())).isTrue();
            case Fact.CallbackEnded it ->
                assertThat(callbacks.remove(it.callback().id())).isTrue();
            default -> {
                // nothing that goes from pool to pool
            }
        }
    }

    private void enqueued(Fact.VisitEnqueued it, Request request) {
        Need need = it.need();
        assertThat(over).doesNotContain(it.visit());
        assertThat(live.put(it.visit(), need)).isNull();
        assertThat(need.cameThrough()).as("21: no further than three").hasSizeLessThanOrEqualTo(3);
        assertThat(need.cameThrough())
                .as("21: no queue twice")
                .doesNotHaveDuplicates()
                .doesNotContain(need.queue());
        if (request instanceof Request.TakeOverVisit taken && taken.visit().equals(it.visit())) {
            Need sent = underWay.remove(it.visit());
            assertThat(sent).as("1.1: taken once").isNotNull();
            assertThat(need).as("13, 5: as it was sent").isEqualTo(sent);
            shorterByAFifth(it, taken.passing());
        }
        if (need.part() == null) {
            Instant before = ages.putIfAbsent(need.interaction(), need.waitingSince());
            assertThat(before == null || !need.waitingSince().isAfter(before))
                    .as("13: nobody grows younger")
                    .isTrue();
        }
    }

    private static void shorterByAFifth(Fact.VisitEnqueued it, Passing passing) {
        Long here = passing.expected();
        if (here != null && it.need().channel().patience().isZero()) {
            Foretold there = Objects.requireNonNull(it.foretold(), "nobody goes where nobody is");
            assertThat(there.expected() * 10).as("6.7: shorter by a fifth").isLessThanOrEqualTo(here * 8);
        }
    }

    private void handedOver(Fact.VisitHandedOver it) {
        assertThat(it.there().waitingSince()).as("13").isEqualTo(it.need().waitingSince());
        assertThat(it.there().urgent()).isEqualTo(it.need().urgent());
        assertThat(it.there().required().excluded())
                .as("5")
                .isEqualTo(it.need().required().excluded());
        if (!live.containsKey(it.visit())) {
            assertThat(underWay.remove(it.visit())).as("handed on once").isNotNull();
        }
        assertThat(underWay.put(it.next(), it.there())).isNull();
    }

    private static Stream<CallbackId> callbacks(RandomNeighbour.Sent sent) {
        return switch (sent.outgoing().request()) {
            case Request.TakeOverVisit it
            when it.callback() != null -> Stream.of(it.callback().id());
            case Request.TakeOverVisit _ -> Stream.empty();
            case Request.TakeOverCallback it -> Stream.of(it.callback().id());
            case Request.TakeOverAgent it -> it.callbacks().stream().map(Callback::id);
            default -> Stream.empty();
        };
    }

    private static <E extends Entry> Stream<E> entries(List<Pool> pools, Class<E> type) {
        return pools.stream().flatMap(Pool::entries).filter(type::isInstance).map(type::cast);
    }
}
