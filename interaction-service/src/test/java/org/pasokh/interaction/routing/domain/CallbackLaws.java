package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What holds of callbacks, computed from a pool's entries and from what happened. Domain page, 6.11 no. 28.
final class CallbackLaws {

    private record Asker(String customer, QueueId queue) {}

    /// As far as it is witnessed.
    private record Seen(Callback last, int begun) {}

    private final Map<CallbackId, Seen> open = new HashMap<>();
    private final Set<CallbackId> over = new HashSet<>();

    /// As they were when the entry was read: one that changes them postpones nothing.
    private PoolSettings rules = PoolSettings.NONE;

    void see(List<Happened> happened) {
        happened.stream().map(Happened::fact).forEach(fact -> {
            if (fact instanceof Fact.OfCallback it) {
                see(it);
            } else if (fact instanceof Fact.VisitEnqueued it) {
                keepsItsAge(it);
            }
        });
    }

    void hold(Pool pool, boolean repeated) {
        Set<Asker> askers = new HashSet<>();
        Set<InteractionId> interactions = new HashSet<>();
        pool.entries()
                .filter(Callback.class::isInstance)
                .map(Callback.class::cast)
                .forEach(callback -> {
                    assertThat(askers.add(new Asker(
                                    callback.customer(), callback.need().queue())))
                            .as("28: one per customer and queue")
                            .isTrue();
                    assertThat(interactions.add(callback.need().interaction())).isTrue();
                    assertThat(open).as("the witness knows it").containsKey(callback.id());
                    lives(pool, callback, repeated);
                });
        assertThat(askers).hasSize(open.size());
        rules = pool.settings();
    }

    private void see(Fact.OfCallback fact) {
        CallbackId id = fact.callback().id();
        assertThat(over).as("what has ended does not go on").doesNotContain(id);
        switch (fact) {
            case Fact.CallbackRequested it -> {
                assertThat(open.put(id, new Seen(it.callback(), 0))).isNull();
                assertThat(it.callback().promisedBy()).isAfter(it.at());
            }
            case Fact.CallbackBegun it -> {
                assertThat(it.at())
                        .as("28: not before its time")
                        .isAfterOrEqualTo(it.callback().notBefore());
                assertThat(Objects.requireNonNull(open.get(id)).begun())
                        .isEqualTo(it.callback().attempts());
                open.computeIfPresent(id, (_, seen) -> new Seen(seen.last(), seen.begun() + 1));
            }
            case Fact.CallbackPostponed it -> {
                Attempts tries = rules.of(it.callback().need().queue()).tries();
                assertThat(it.callback().attempts() + 1).as("28: attempts").isLessThan(tries.most());
                assertThat(it.notBefore())
                        .isEqualTo(it.at()
                                .plus(tries.apart()
                                        .get(Math.min(
                                                it.callback().attempts(),
                                                tries.apart().size() - 1))));
            }
            case Fact.CallbackLate it -> assertThat(it.callback().promisedBy()).isBeforeOrEqualTo(it.at());
            case Fact.CallbackEnded _ -> {
                assertThat(open.remove(id)).isNotNull();
                over.add(id);
            }
        }
    }

    /// 13
    private void keepsItsAge(Fact.VisitEnqueued it) {
        open.values().stream()
                .map(Seen::last)
                .filter(callback ->
                        callback.need().interaction().equals(it.need().interaction()))
                .filter(callback -> it.visit()
                        .value()
                        .startsWith("callback-visit:" + callback.id().value() + ":"))
                .forEach(callback -> assertThat(it.need().waitingSince())
                        .as("13: its waiting age survives")
                        .isEqualTo(callback.need().waitingSince()));
    }

    /// Open by the calendar and not suspended, and somebody has come or left less than a minute ago.
    private static boolean isSomebodyThere(Pool pool, Need need) {
        return pool.queueing()
                .state(need.queue(), need.channel())
                .filter(state ->
                        state.opening().open() || (state.opening() == OpeningState.UNSTAFFED && state.staffed()))
                .isPresent();
    }

    private static void lives(Pool pool, Callback callback, boolean repeated) {
        VisitId visit = callback.visit();
        if (visit == null) {
            boolean due = !callback.notBefore().isAfter(pool.now()) && isSomebodyThere(pool, callback.need());
            assertThat(due && !repeated)
                    .as("nobody waits in vain: %s", callback)
                    .isFalse();
            return;
        }
        boolean inLine = pool.visit(visit).isPresent();
        boolean inHand = pool.works().isInHand(visit);
        assertThat(inLine ^ inHand).as("in line or in hand: %s", callback).isTrue();
        assertThat(pool.queueing().callbacks().of(visit)).contains(callback);
        assertThat(inHand && callback.promisedBy() != null)
                .as("a promise is kept once")
                .isFalse();
    }
}
