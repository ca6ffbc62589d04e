package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;
import org.pasokh.interaction.routing.domain.FullDecision.Considered;
import org.pasokh.interaction.routing.domain.FullDecision.Verdict;

class DecisionAgainTest {

    private static final int ENTRIES = 400;

    @ParameterizedTest
    @MethodSource("seeds")
    void every_offer_of_a_random_history_can_be_decided_again_and_its_full_list_says_what_the_record_says(long seed) {
        offersDecidedAgain(seed);
    }

    @Test
    void there_is_something_to_decide_again_in_the_histories() {
        assertThat(seeds().limit(10)
                        .mapToInt(DecisionAgainTest::offersDecidedAgain)
                        .sum())
                .isGreaterThan(100);
    }

    private static int offersDecidedAgain(long seed) {
        Router router = new Router(Scene::join);
        Pool pool = new Pool(new PoolId("main"));
        RandomLog log = new RandomLog(seed);
        int offers = 0;
        for (int i = 0; i < ENTRIES; i++) {
            LogEntry entry = log.next(pool);
            List<Entry> before = pool.entries().toList();
            for (Happened each : router.read(pool, entry)) {
                if (each.fact() instanceof Fact.OfferMade made) {
                    Pool stood = Pool.of(pool.id(), before);
                    DecisionAgain again = DecisionAgain.of(
                                    stood, entry, made.offer().id(), Scene::join)
                            .orElseThrow();
                    assertThat(again.decision()).isEqualTo(made.decision());
                    assertThat(again.full().agreesWith(made.decision()))
                            .as("%s%n%s", made.decision(), again.full())
                            .isTrue();
                    assertThat(Scene.state(stood)).isEqualTo(Scene.state(Pool.of(pool.id(), before)));
                    offers++;
                }
            }
        }
        return offers;
    }

    @Test
    void everybody_of_the_queue_is_there_in_order_and_with_a_reason() {
        Scene scene = Scene.open().agent("first").advance(Duration.ofMinutes(1)).agent("second");
        scene.agent("pausing").present("pausing", Presence.BREAK);
        scene.agent("away").present("away", Presence.OFFLINE);
        scene.agent("writer", 100, Channel.EMAIL);
        scene.agent("small", 10, Channel.PHONE).visit("call", Scene.SALES, Channel.PHONE, scene.now);
        Pool before = copy(scene);
        LogEntry entry = chat(scene);

        FullDecision full = DecisionAgain.of(before, entry, offerOf("v"), Scene::join)
                .orElseThrow()
                .full();

        assertThat(full.agents())
                .extracting(each -> each.candidate().agent().value())
                .containsExactly("second", "away", "pausing", "first", "small", "writer");
        assertThat(full.agents())
                .extracting(Considered::verdict)
                .containsExactly(
                        new Verdict.Winner(),
                        new Verdict.NotAsked(PassedOver.OFFLINE),
                        new Verdict.NotAsked(PassedOver.ON_BREAK),
                        new Verdict.NotAsked(PassedOver.NO_CAPACITY),
                        new Verdict.NotAsked(PassedOver.CHANNEL_NOT_SERVED),
                        new Verdict.NotAsked(PassedOver.CHANNEL_NOT_SERVED));
    }

    @Test
    void who_could_have_taken_it_stands_behind_the_winner_with_what_put_them_there() {
        Scene scene = Scene.open().agent("first").advance(Duration.ofMinutes(1)).agent("second");
        Pool before = copy(scene);
        LogEntry entry = chat(scene);

        List<Considered> agents = DecisionAgain.of(before, entry, offerOf("v"), Scene::join)
                .orElseThrow()
                .full()
                .agents();

        assertThat(agents).extracting(each -> each.candidate().agent().value()).containsExactly("first", "second");
        assertThat(agents)
                .extracting(Considered::verdict)
                .containsExactly(new Verdict.Winner(), new Verdict.Behind(OrderPart.LONGEST_IDLE));
    }

    @Test
    void who_keeps_room_for_a_call_where_calls_go_first_is_not_asked() {
        LineOrder usual = LineOrder.USUAL;
        Scene scene = new Scene();
        scene.ask(new Request.ConfigurePool(
                PoolSettings.of(
                        "calls-first",
                        List.of(Scene.queue(Scene.SALES)),
                        new Costs(Map.of(), Set.of(), null),
                        new LineOrder(
                                usual.channels(),
                                usual.tiers(),
                                usual.severities(),
                                usual.returns(),
                                usual.most(),
                                usual.least(),
                                usual.tierShare(),
                                100)),
                null));
        scene.agent("both", 100, Channel.PHONE, Channel.EMAIL);
        scene.visit("first", Scene.SALES, Channel.EMAIL, scene.now);
        scene.accept("first");
        scene.visit("call", Scene.SALES, Channel.PHONE, scene.now);
        scene.advance(Duration.ofMinutes(1)).agent("writer", 100, Channel.EMAIL);
        Need due = new Need(
                new InteractionId("i-v"), Scene.SALES, Channel.EMAIL, scene.now.minus(Duration.ofHours(24)), null);

        List<Considered> agents = DecisionAgain.of(
                        copy(scene),
                        next(scene, new Request.RequestVisit(new VisitId("v"), due)),
                        offerOf("v"),
                        Scene::join)
                .orElseThrow()
                .full()
                .agents();

        assertThat(agents)
                .extracting(each -> each.candidate().agent().value() + " " + each.verdict())
                .containsExactly(
                        "writer " + new Verdict.Winner(), "both " + new Verdict.NotAsked(PassedOver.KEPT_FOR_ANOTHER));
    }

    @Test
    void a_list_that_differs_from_the_record_in_anything_does_not_agree() {
        Scene scene = Scene.open().agent("first").agent("second");
        Decision decision = Scene.only(scene.chat("v"), Fact.OfferMade.class).decision();
        Scene other = Scene.open().agent("first").agent("second").agent("third");
        Pool before = copy(other);
        LogEntry entry = chat(other);

        FullDecision full = DecisionAgain.of(before, entry, offerOf("v"), Scene::join)
                .orElseThrow()
                .full();

        assertThat(full.agreesWith(decision)).isFalse();
    }

    @Test
    void an_entry_that_leads_to_another_offer_or_none_is_not_this_decision() {
        Scene scene = Scene.open().agent("first");
        Pool before = copy(scene);
        LogEntry entry = next(scene, new Request.Tick(0));

        assertThat(DecisionAgain.of(before, entry, offerOf("v"), Scene::join)).isEmpty();
    }

    private static Pool copy(Scene scene) {
        return Pool.of(scene.pool.id(), scene.pool.entries().toList());
    }

    private static LogEntry chat(Scene scene) {
        Need need = new Need(new InteractionId("i-v"), Scene.SALES, Channel.CHAT, scene.now, null);
        return next(scene, new Request.RequestVisit(new VisitId("v"), need));
    }

    private static LogEntry next(Scene scene, Request request) {
        return new LogEntry(new RequestId("next"), scene.now, scene.now, scene.position() + 1, request);
    }

    private static OfferId offerOf(String visit) {
        return new OfferId(Scene.join("offer", visit, "1"));
    }

    static LongStream seeds() {
        long missedByAPreferredAgent = -737240753656887127L;
        return LongStream.concat(
                new Random(20261122).longs(Integer.getInteger("pasokh.test.histories", 100)),
                LongStream.of(missedByAPreferredAgent));
    }
}
