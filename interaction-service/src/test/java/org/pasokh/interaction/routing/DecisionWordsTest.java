package org.pasokh.interaction.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.pasokh.contracts.routing.AgentOrder;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.DecisionRecord.Candidate;
import org.pasokh.contracts.routing.DecisionRecord.DecisionTrigger;
import org.pasokh.contracts.routing.DecisionRecord.HeadStart;
import org.pasokh.contracts.routing.DecisionRecord.IdleFrom;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;
import org.pasokh.contracts.routing.DecisionRecord.Place;
import org.pasokh.contracts.routing.DecisionRecord.RunnerUp;

class DecisionWordsTest {

    private static final Candidate FREE = new Candidate("sara", 100, 100, 6 * 60_000 + 59_000, IdleFrom.SIGN_IN);
    private static final Candidate AT_WORK = new Candidate("sara", 67, 100, 6 * 60_000, IdleFrom.FINISHED_WORK);

    @Test
    void the_longest_idle_hears_for_how_long_and_of_how_many() {
        DecisionWords words = words(FREE, 3, behind(OrderPart.LONGEST_IDLE, 2));

        assertThat(words.en()).containsExactly("Free for 6 min, longest of 3 able");
        assertThat(words.fa()).containsExactly("۶ دقیقه بیکار؛ بیشترین میان ۳ نفر واجد شرایط");
    }

    @Test
    void who_has_work_is_not_called_free() {
        DecisionWords words = words(AT_WORK, 2, behind(OrderPart.LONGEST_IDLE, 1));

        assertThat(words.en()).containsExactly("6 min since your last finished work, longest of 2 able");
        assertThat(words.fa()).containsExactly("۶ دقیقه از پایان آخرین کارتان؛ بیشترین میان ۲ نفر واجد شرایط");
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = "SIGN_IN")
    void who_has_work_and_has_finished_none_is_not_told_of_finished_work(@Nullable IdleFrom from) {
        DecisionWords words =
                words(new Candidate("sara", 67, 100, 3 * 60_000, from), 2, behind(OrderPart.LONGEST_IDLE, 1));

        assertThat(words.en()).containsExactly("Available for 3 min, longest of 2 able");
        assertThat(words.fa()).containsExactly("۳ دقیقه در دسترس؛ بیشترین میان ۲ نفر واجد شرایط");
    }

    @Test
    void the_only_one_able_is_told_so() {
        DecisionWords words = words(FREE, 1, List.of());

        assertThat(words.en()).containsExactly("Free for 6 min, the only one able");
        assertThat(words.fa()).containsExactly("۶ دقیقه بیکار؛ تنها فرد واجد شرایط");
    }

    @Test
    void more_free_capacity_is_the_reason_when_it_was() {
        DecisionWords words = words(AT_WORK, 4, behind(OrderPart.FREE_CAPACITY_SHARE, 3));

        assertThat(words.en()).containsExactly("67 of 100 units free, most of 4 able");
        assertThat(words.fa()).containsExactly("۶۷ از ۱۰۰ واحد ظرفیت آزاد؛ بیشترین میان ۴ نفر واجد شرایط");
    }

    @Test
    void longest_of_all_is_said_only_of_the_longest_of_all() {
        List<RunnerUp> mixed = List.of(
                behind(OrderPart.LONGEST_IDLE, 1).getFirst(),
                behind(OrderPart.FREE_CAPACITY_SHARE, 1).getFirst());

        DecisionWords some = words(FREE, 3, mixed);
        DecisionWords more = words(FREE, 40, behind(OrderPart.LONGEST_IDLE, 10));

        assertThat(some.en()).containsExactly("Free for 6 min, longest of those with most free capacity, 3 able");
        assertThat(some.fa()).containsExactly("۶ دقیقه بیکار؛ بیشترین میان آن‌ها که آزادترند، از ۳ نفر واجد شرایط");
        assertThat(more.en()).containsExactly("Free for 6 min, longest of those with most free capacity, 40 able");
    }

    @Test
    void a_lot_is_called_a_lot() {
        DecisionWords one = words(FREE, 2, behind(OrderPart.DAILY_DRAW, 1));
        DecisionWords two = words(FREE, 3, behind(OrderPart.DAILY_DRAW, 2));

        assertThat(one.en()).containsExactly("Free for 6 min, as long as 1 other; drawn by lot for today");
        assertThat(two.en()).containsExactly("Free for 6 min, as long as 2 others; drawn by lot for today");
        assertThat(two.fa()).containsExactly("۶ دقیقه بیکار؛ برابر با ۲ نفر دیگر، به قرعهٔ امروز");
    }

    @Test
    void what_came_first_and_who_could_not_are_lines_of_their_own() {
        DecisionWords words = DecisionWords.of(new DecisionRecord(
                DecisionTrigger.AGENT_BECAME_FREE,
                FREE,
                List.of(),
                1,
                Map.of(PassedOver.ON_BREAK, 2, PassedOver.JUST_MISSED_IT, 1, PassedOver.NO_CAPACITY, 3),
                "v1",
                7,
                null,
                null,
                null));

        assertThat(words.en())
                .containsExactly(
                        "Free for 6 min, the only one able",
                        "First in line when you became free",
                        "Not asked: 2 on a break, 3 busy, 1 just missed it");
        assertThat(words.fa())
                .containsExactly(
                        "۶ دقیقه بیکار؛ تنها فرد واجد شرایط",
                        "وقتی آزاد شدید، اول صف بود",
                        "پرسیده نشدند: ۲ نفر در استراحت، ۳ نفر مشغول، ۱ نفر تازه از دست داده");
    }

    @Test
    void where_idleness_goes_first_the_longest_idle_is_longest_of_all() {
        List<RunnerUp> next = List.of(
                behind(OrderPart.LONGEST_IDLE, 1).getFirst(),
                behind(OrderPart.FREE_CAPACITY_SHARE, 1).getFirst());

        DecisionWords idle = idleFirst(40, next);
        DecisionWords free = idleFirst(2, behind(OrderPart.FREE_CAPACITY_SHARE, 1));

        assertThat(idle.en()).containsExactly("Free for 6 min, longest of 40 able");
        assertThat(free.en()).containsExactly("100 of 100 units free, most of those idle for as long, 2 able");
        assertThat(free.fa())
                .containsExactly(
                        "۱۰۰ از ۱۰۰ واحد ظرفیت آزاد؛ بیشترین میان آن‌ها که همین‌قدر بیکار بودند، از ۲ نفر واجد شرایط");
    }

    private static DecisionWords idleFirst(int able, List<RunnerUp> next) {
        return DecisionWords.of(new DecisionRecord(
                DecisionTrigger.VISIT_WAITED,
                FREE,
                next,
                able,
                Map.of(),
                "v1",
                7,
                null,
                AgentOrder.LONGEST_IDLE,
                null));
    }

    @Test
    void what_moved_the_customer_forward_is_a_line_of_its_own() {
        Map<HeadStart, Integer> parts =
                Map.of(HeadStart.CHANNEL, 300, HeadStart.TIER, 180, HeadStart.SEVERITY, 90, HeadStart.PRIORITY, -60);

        DecisionWords counted = words(new Place(Instant.EPOCH, parts, true));
        DecisionWords notCounted = words(new Place(Instant.EPOCH, parts, false));
        DecisionWords none = words(new Place(Instant.EPOCH, Map.of(HeadStart.CHANNEL, 300), true));

        assertThat(counted.en())
                .last()
                .isEqualTo("Moved forward: 3 min for the customer's tier, 1 min for a complaint");
        assertThat(counted.fa()).last().isEqualTo("جلوتر آمده: ۳ دقیقه برای رتبهٔ مشتری، ۱ دقیقه برای شکایت");
        assertThat(notCounted.en()).last().isEqualTo("Moved forward: 1 min for a complaint");
        assertThat(none.en()).hasSize(1);
    }

    private static DecisionWords words(Place place) {
        return DecisionWords.of(new DecisionRecord(
                DecisionTrigger.VISIT_WAITED, FREE, List.of(), 1, Map.of(), "v1", 7, place, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT0S       | Free for 0 s       | ۰ ثانیه بیکار
            PT59.999S  | Free for 59 s      | ۵۹ ثانیه بیکار
            PT1M       | Free for 1 min     | ۱ دقیقه بیکار
            PT59M59S   | Free for 59 min    | ۵۹ دقیقه بیکار
            PT1H       | Free for 1 h       | ۱ ساعت بیکار
            PT2H10M    | Free for 2 h 10 min | ۲ ساعت و ۱۰ دقیقه بیکار
            PT28H59M   | Free for 1 d 4 h   | ۱ روز و ۴ ساعت بیکار
            """)
    void a_length_of_time_is_rounded_down_to_two_units(Duration idle, String en, String fa) {
        DecisionWords words = words(new Candidate("sara", 100, 100, idle.toMillis(), IdleFrom.SIGN_IN), 1, List.of());

        assertThat(words.en().getFirst()).startsWith(en + ",");
        assertThat(words.fa().getFirst()).startsWith(fa + "؛");
    }

    private static DecisionWords words(Candidate winner, int able, List<RunnerUp> next) {
        return DecisionWords.of(new DecisionRecord(
                DecisionTrigger.VISIT_WAITED, winner, next, able, Map.of(), "v1", 7, null, null, null));
    }

    private static List<RunnerUp> behind(OrderPart part, int count) {
        return Collections.nCopies(count, new RunnerUp(new Candidate("omid", 100, 100, 0, IdleFrom.SIGN_IN), part));
    }
}
