package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.interaction.routing.domain.Queueing.Place;
import org.pasokh.interaction.routing.domain.WaitFigures.Told;

/// Domain page, 3.6.
class WaitsTest {

    private static final Place CHATS = new Place(SALES, Channel.CHAT);

    private final Scene scene = Scene.open();

    @ParameterizedTest
    @CsvSource({"0, 18, 18.00", "4, 90, 71.16", "9, 180, 115.54", "19, 360, 173.32", "49, 900, 264.97"})
    void the_vectors_of_ten_agents_three_minutes_of_work_and_two_of_patience(
            int ahead, double plain, double withGivingUp) {
        assertThat(Waits.queueLength(ahead, 10 / 180.0, 0)).isCloseTo(plain, within(1e-9));
        assertThat(Waits.queueLength(ahead, 10 / 180.0, 1 / 120.0)).isCloseTo(withGivingUp, within(0.005));
    }

    @Test
    void the_sum_is_the_same_as_term_by_term_however_few_give_up() {
        for (double givingUp : new double[] {1e-12, 1e-9, 1e-7, 1e-5, 1e-3, 0.1, 3}) {
            for (int ahead : new int[] {0, 1, 7, 100, 5_000}) {
                double sum = 0;
                for (int k = 0; k <= ahead; k++) {
                    sum += 1 / (0.05 + k * givingUp);
                }
                assertThat(Waits.queueLength(ahead, 0.05, givingUp)).isCloseTo(sum, within(sum * 1e-3));
            }
        }
    }

    @Test
    void nobody_there_is_unknown_and_somebody_free_is_at_once() {
        assertThat(only(scene.chat("v1"), Fact.VisitEnqueued.class).foretold()).isNull();
        scene.agent("sara", 66, Channel.CHAT);
        Foretold second = only(scene.chat("v2"), Fact.VisitEnqueued.class).foretold();
        Foretold third = only(scene.chat("v3"), Fact.VisitEnqueued.class).foretold();

        assertThat(Objects.requireNonNull(second).expected()).isZero();
        assertThat(Objects.requireNonNull(third).expected()).isPositive();
    }

    @Test
    void who_is_on_a_break_answers_nobody() {
        scene.agent("sara", 33, Channel.CHAT);
        scene.chat("v1");
        scene.present("sara", Presence.BREAK);

        assertThat(new Waits(scene.pool).of(CHATS, 0)).isNull();
    }

    @Test
    void more_ahead_is_longer_and_more_agents_are_shorter() {
        scene.agent("sara", 33, Channel.CHAT);
        List.of("v1", "v2", "v3").forEach(scene::chat);
        long one = expected(0);
        long two = expected(1);
        scene.configure("reza", Set.of(SALES), 33, Channel.CHAT);
        scene.available("reza");

        assertThat(two).isEqualTo(2 * one);
        assertThat(expected(0)).isLessThan(one);
    }

    @Test
    void an_agents_time_goes_to_the_queue_that_gets_it() {
        scene.agent("sara", 33, Channel.CHAT);
        long half = scene.pool.queueing().servers(CHATS);
        for (int i = 0; i < 20; i++) {
            scene.visit("r" + i, Scene.RETURNS, Channel.CHAT, scene.now);
            scene.accept("r" + i);
            scene.advance(ofMinutes(5));
            scene.end("r" + i);
        }

        assertThat(half).isEqualTo(500_000);
        assertThat(scene.pool.queueing().servers(CHATS)).isLessThan(350_000);
    }

    @Test
    void the_work_that_was_done_tells_how_long_work_takes() {
        scene.agent("sara", 33, Channel.CHAT);
        for (int i = 0; i < 60; i++) {
            scene.chat("v" + i);
            scene.accept("v" + i);
            scene.advance(ofMinutes(2));
            scene.end("v" + i);
        }
        WaitFigures figures = scene.pool.queueing().figures(CHATS);

        assertThat(figures.rates().handlingSeconds(ofMinutes(10))).isBetween(120.0, 190.0);
        assertThat(figures.scores().values()).allMatch(score -> score.of() == 60);
    }

    @Test
    void a_longer_wait_is_told_when_it_has_held_for_two_minutes_and_a_shorter_one_at_once() {
        Instant now = Scene.NINE;
        Told told = new Told(WaitBand.UNDER_1, null);
        Told pending = told.next(WaitBand.FROM_3_TO_5, now);

        assertThat(pending.band()).isEqualTo(WaitBand.UNDER_1);
        assertThat(pending.next(WaitBand.FROM_3_TO_5, now.plusSeconds(119)).band())
                .isEqualTo(WaitBand.UNDER_1);
        assertThat(pending.next(WaitBand.FROM_6_TO_10, now.plusSeconds(120)).band())
                .isEqualTo(WaitBand.FROM_6_TO_10);
        assertThat(pending.next(WaitBand.UNDER_1, now.plusSeconds(60)).longerSince())
                .isNull();
        assertThat(new Told(WaitBand.FROM_6_TO_10, null)
                        .next(WaitBand.UNDER_1, now)
                        .band())
                .isEqualTo(WaitBand.UNDER_1);
    }

    @ParameterizedTest
    @CsvSource({
        "30, AT_ONCE",
        "31, UNDER_1",
        "60, UNDER_1",
        "61, FROM_1_TO_2",
        "121, FROM_3_TO_5",
        "300, FROM_3_TO_5",
        "301, FROM_6_TO_10",
        "900, FROM_11_TO_15",
        "1800, FROM_16_TO_30",
        "1801, OVER_30",
        ", UNKNOWN"
    })
    void a_band_ends_no_earlier_than_what_it_announces(@Nullable Long seconds, WaitBand band) {
        assertThat(WaitBand.of(seconds == null ? null : Duration.ofSeconds(seconds)))
                .isEqualTo(band);
    }

    @Test
    void a_long_wait_is_announced_and_makes_the_queue_thin_and_ticks_go_on_until_it_is_over() {
        Scene busy = Scene.open(new Door(null, null, null, null, ofMinutes(4)));
        busy.configure("sara", Set.of(SALES), 33, Channel.CHAT);
        busy.available("sara");
        List.of("v1", "v2", "v3").forEach(busy::chat);
        busy.accept("v1");
        busy.tickFor(ofMinutes(3));

        assertThat(busy.history.stream().map(Happened::fact))
                .filteredOn(Fact.WaitEstimated.class::isInstance)
                .extracting(fact -> ((Fact.WaitEstimated) fact).figures().told().band())
                .containsExactly(null, WaitBand.OVER_30);
        assertThat(busy.pool.queueing().state(SALES, Channel.CHAT).orElseThrow().opening())
                .isEqualTo(OpeningState.OPEN_THIN);
        assertThat(busy.pool.hasDeadlines(busy.now.plus(WaitNews.APART))).isTrue();
    }

    @Test
    void at_closing_time_who_would_be_answered_soon_is_and_the_others_are_put_aside() {
        Instant ten = Scene.NINE.plusSeconds(3_600);
        Openings openings =
                new Openings(Map.of(Channel.CHAT, List.of(new Opening(Scene.NINE.minusSeconds(3_600), ten))));
        Scene day = Scene.open(new Door(openings, null, null, AtClose.CALLBACK, null));
        day.configure("sara", Set.of(SALES), 33, Channel.CHAT);
        day.available("sara");
        List.of("v1", "v2", "v3", "v4").forEach(visit -> {
            day.advance(ofSeconds(2));
            day.chat(visit);
        });
        day.accept("v1");
        day.advance(Duration.ofHours(1));
        List<Fact> closing = day.tick();

        assertThat(closing)
                .filteredOn(Fact.VisitParked.class::isInstance)
                .extracting(fact -> ((Fact.VisitParked) fact).visit().id().value())
                .containsExactly("v3", "v4");
    }

    @Test
    void ranks_count_what_lies_before() {
        Random random = new Random(7);
        Ranks ranks = new Ranks();
        TreeMap<Long, Integer> all = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            long second = 1_700_000_000L + random.nextInt(10_000);
            if (random.nextBoolean() || all.isEmpty()) {
                all.merge(second, 1, Integer::sum);
                ranks.count(second * 1_000 + random.nextInt(1_000), 1);
            } else {
                long gone = Objects.requireNonNullElse(all.ceilingKey(second), all.firstKey());
                all.computeIfPresent(gone, (_, count) -> count == 1 ? null : count - 1);
                ranks.count(gone * 1_000, -1);
            }
            assertThat(ranks.before(second * 1_000))
                    .isEqualTo(all.headMap(second).values().stream()
                            .mapToInt(count -> count)
                            .sum());
            assertThat(ranks.size())
                    .isEqualTo(all.values().stream().mapToInt(count -> count).sum());
            if (!all.isEmpty()) {
                assertThat(ranks.first()).isEqualTo(all.firstKey() * 1_000);
            }
        }
    }

    private long expected(int ahead) {
        return Objects.requireNonNull(new Waits(scene.pool).of(CHATS, ahead)).queueLength();
    }
}
