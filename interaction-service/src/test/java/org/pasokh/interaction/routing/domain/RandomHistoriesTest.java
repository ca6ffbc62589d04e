package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomHistoriesTest {

    private static final List<String> WHAT_CAN_HAPPEN = List.of("""
            VisitHeld VisitResumed VisitMoved VisitRelaxed VisitReleased VisitStranded RequirementsChanged
            OfferProlonged WrapUpProlonged QueueStateChanged AgentRemoved HandlingWarned WaitEstimated
            TIMED_OUT DECLINED ACCEPTED WITHDRAWN_AGENT_LEFT WITHDRAWN_CUSTOMER_LEFT WITHDRAWN_EXCLUDED
            OverflowChanged FLOWED_OUT VisitParked VisitUnparked QUEUE_FULL CLOSED SUSPENDED UNSTAFFED
            BY_AGENT BY_LIMIT AGENT_LOST UNKNOWN_BREAK_REASON NOT_READY_FOR_CHANNEL
            VisitReserved ReservationEnded BecamePrimary PULLED LAID_ASIDE SILENT WHOLE
            TRANSFERRED LEFT WITH_PRIMARY WITHDRAWN_SYSTEM SYSTEM_ENDED EXPIRED
            VISIT_TAKEN VISIT_OFFERED WRONG_ROLE
            AGENT_NOT_AVAILABLE AGENT_LACKS_CAPACITY AGENT_DOES_NOT_SERVE
            CallbackRequested CallbackBegun CallbackPostponed CallbackLate CALLBACK_OPEN UNKNOWN_CALLBACK SLOT_FULL
            callback/REACHED callback/WRONG_NUMBER callback/CANCELLED callback/UNREPORTED
            REQUEST_TOO_OLD OFFER_EXPIRED OFFER_WITHDRAWN OFFER_NOT_YOURS VISIT_ENDED
            """.split("\\s+"));
    private static final int ENTRIES = 400;

    private final Router router = new Router(Scene::join);

    @ParameterizedTest
    @MethodSource("seeds")
    void the_laws_of_routing_hold_after_every_entry(long seed) {
        Pool pool = new Pool(new PoolId("main"));
        RandomLog log = new RandomLog(seed);
        Witness witness = new Witness();
        FlowWitness flows = new FlowWitness();
        CallbackLaws callbacks = new CallbackLaws();
        SlotLaws slots = new SlotLaws();

        for (int i = 0; i < ENTRIES; i++) {
            LogEntry entry = log.next(pool);
            boolean repeats = pool.memory().hasAnswered(entry.id());
            List<Happened> happened = router.read(pool, entry);

            witness.see(pool, entry, happened);
            flows.see(pool, entry, happened);
            new Laws(pool).hold(repeats);
            callbacks.see(happened);
            slots.see(pool, entry, happened);
            callbacks.hold(pool, repeats);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_pool_restored_at_any_moment_decides_as_the_one_that_went_on(long seed) {
        Pool pool = new Pool(new PoolId("main"));
        Pool restored = new Pool(new PoolId("main"));
        Stored stored = new Stored();
        RandomLog log = new RandomLog(seed);
        Random chance = new Random(seed);

        for (int i = 0; i < ENTRIES; i++) {
            LogEntry entry = log.next(pool);
            if (chance.nextInt(10) == 0) {
                restored = stored.restore();
            }

            assertThat(router.read(restored, entry)).isEqualTo(router.read(pool, entry));
            stored.keepChanges(restored);
        }
        assertThat(Scene.state(restored)).isEqualTo(Scene.state(pool));
        assertThat(Scene.state(stored.restore())).isEqualTo(Scene.state(pool));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void facts_alone_lead_to_the_same_state(long seed) {
        Pool pool = new Pool(new PoolId("main"));
        Pool told = new Pool(new PoolId("main"));
        RandomLog log = new RandomLog(seed);

        for (int i = 0; i < ENTRIES; i++) {
            LogEntry entry = log.next(pool);
            List<Happened> happened = router.read(pool, entry);

            told.put(pool.clock());
            told.memory().forget(told.now());
            happened.forEach(each -> assertThat(new Evolution(told).evolve(each.fact(), entry.id()))
                    .isEqualTo(each));
        }
        assertThat(Scene.state(told)).isEqualTo(Scene.state(pool));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_entry_read_again_changes_nothing(long seed) {
        Pool pool = new Pool(new PoolId("main"));
        RandomLog log = new RandomLog(seed);
        for (int i = 0; i < ENTRIES; i++) {
            LogEntry entry = log.next(pool);
            List<Happened> first = router.read(pool, entry);
            Map<String, Entry> before = notForgotten(pool);

            List<Happened> again = router.read(pool, entry);

            if (!first.isEmpty()) {
                assertThat(again).isEmpty();
                assertThat(notForgotten(pool)).isEqualTo(before);
            }
        }
    }

    @Test
    void the_histories_reach_everything_that_can_happen() {
        Map<String, Integer> seen = new HashMap<>();
        seeds().limit(100).forEach(seed -> {
            Pool pool = new Pool(new PoolId("main"));
            RandomLog log = new RandomLog(seed);
            for (int i = 0; i < ENTRIES; i++) {
                router.read(pool, log.next(pool)).forEach(each -> {
                    seen.merge(name(each.fact()), 1, Integer::sum);
                    if (each.fact() instanceof Fact.OfferMade made) {
                        made.decision().passedOver().keySet().forEach(why -> seen.merge(why.name(), 1, Integer::sum));
                    }
                });
            }
        });

        assertThat(seen.keySet()).containsAll(WHAT_CAN_HAPPEN);
    }

    /// What is over leaves the memory little by little once its time has come.
    private static Map<String, Entry> notForgotten(Pool pool) {
        Map<String, Entry> state = Scene.state(pool);
        state.values()
                .removeIf(
                        entry -> entry instanceof Ended ended && !ended.until().isAfter(pool.now()));
        return state;
    }

    private static String name(Fact fact) {
        return switch (fact) {
            case Fact.OfferResolved it -> it.outcome().name();
            case Fact.VisitExited it when it.reason() != null -> it.reason().name();
            case Fact.VisitExited it -> it.outcome().name();
            case Fact.HandlingStarted it -> it.start().name();
            case Fact.LoadChanged it -> it.load().name();
            case Fact.HandlingEnded it -> it.end().name();
            case Fact.RequestRefused it -> it.reason().name();
            case Fact.CallbackEnded it -> "callback/" + it.outcome();
            default -> fact.getClass().getSimpleName();
        };
    }

    /// `-Dpasokh.test.histories=1000` for many.
    static LongStream seeds() {
        return new Random(20261121).longs(Integer.getInteger("pasokh.test.histories", 100));
    }

    /// A store as the edge keeps it: entries by key, of which each reading writes only what it touched.
    private static final class Stored {
        private final Map<Entry.Key, Entry> entries = new HashMap<>();

        void keepChanges(Pool pool) {
            pool.changes((key, entry) -> {
                if (entry == null) {
                    entries.remove(key);
                } else {
                    entries.put(key, entry);
                }
            });
        }

        Pool restore() {
            return Pool.of(new PoolId("main"), entries.values());
        }
    }
}
