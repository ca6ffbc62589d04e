package org.pasokh.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCalendarTest {

    private static final List<String> NAMES = List.of("IR", "RAM", "247", "BER", "SPLIT");

    private final BusinessCalendar iran = Calendars.named("IR");

    @Test
    void an_opening_holds_its_beginning_and_not_its_end() {
        assertThat(iran.isOpen(at("2026-02-07T04:29:59Z"))).isFalse();
        assertThat(iran.isOpen(at("2026-02-07T04:30:00Z"))).isTrue();
        assertThat(iran.isOpen(at("2026-02-07T12:29:59.999Z"))).isTrue();
        assertThat(iran.isOpen(at("2026-02-07T12:30:00Z"))).isFalse();
    }

    @Test
    void after_thursday_noon_it_opens_on_saturday() {
        Instant thursday = at("2026-02-12T09:00:00Z");

        assertThat(iran.nextOpening(thursday)).contains(at("2026-02-14T04:30:00Z"));
        assertThat(iran.nextClosing(thursday)).contains(at("2026-02-14T12:30:00Z"));
        assertThat(iran.nextClosing(at("2026-02-14T04:30:00Z"))).contains(at("2026-02-14T12:30:00Z"));
    }

    @Test
    void what_is_always_open_neither_opens_nor_closes() {
        BusinessCalendar always = Calendars.named("247");

        assertThat(always.open(at("2022-03-01T00:00:00Z"), at("2022-10-01T00:00:00Z")))
                .containsExactly(new Span(at("2022-03-01T00:00:00Z"), at("2022-10-01T00:00:00Z")));
        assertThat(always.nextOpening(at("2026-02-07T00:00:00Z"))).isEmpty();
        assertThat(always.nextClosing(at("2026-02-07T00:00:00Z"))).isEmpty();
    }

    @Test
    void what_never_opens_has_no_opening_and_no_due_time() {
        BusinessCalendar never = new BusinessCalendar(Calendars.TEHRAN, new Week(Map.of()), List.of(), Map.of());

        assertThat(never.nextOpening(at("2026-02-07T00:00:00Z"))).isEmpty();
        assertThat(never.add(at("2026-02-07T00:00:00Z"), Duration.ofHours(1), List.of()))
                .isEmpty();
    }

    @Test
    void openings_of_fourteen_days_stand_in_order_and_touching_ones_are_one() {
        BusinessCalendar overnight = new BusinessCalendar(
                Calendars.TEHRAN,
                new Week(Map.of(
                        DayOfWeek.SATURDAY, List.of(Calendars.hours("18:00", "00:00")),
                        DayOfWeek.SUNDAY,
                                List.of(Calendars.hours("00:00", "02:00"), Calendars.hours("01:00", "03:00")))),
                List.of(),
                Map.of());

        assertThat(overnight.open(at("2026-02-07T00:00:00Z"), at("2026-02-21T00:00:00Z")))
                .containsExactly(
                        new Span(at("2026-02-07T14:30:00Z"), at("2026-02-07T23:30:00Z")),
                        new Span(at("2026-02-14T14:30:00Z"), at("2026-02-14T23:30:00Z")));
    }

    @Test
    void a_night_that_began_before_goes_on_into_a_closed_day() {
        BusinessCalendar nights = new BusinessCalendar(
                ZoneId.of("Europe/Berlin"),
                Calendars.everyDay(Calendars.hours("22:00", "06:00")),
                List.of(),
                Map.of(LocalDate.parse("2026-02-08"), List.of()));

        assertThat(nights.isOpen(at("2026-02-08T04:00:00Z"))).isTrue();
        assertThat(nights.isOpen(at("2026-02-08T22:00:00Z"))).isFalse();
    }

    @Test
    void where_clocks_are_put_forward_an_opening_that_the_night_skips_comes_as_much_later() {
        BusinessCalendar early = berlin("02:30", "05:00");

        assertThat(early.open(at("2026-03-28T23:00:00Z"), at("2026-03-29T12:00:00Z")))
                .containsExactly(new Span(at("2026-03-29T01:30:00Z"), at("2026-03-29T03:00:00Z")));
    }

    @Test
    void where_clocks_are_put_back_the_first_of_two_times_opens_and_the_second_closes() {
        assertThat(berlin("02:30", "05:00").open(at("2026-10-24T22:00:00Z"), at("2026-10-25T12:00:00Z")))
                .containsExactly(new Span(at("2026-10-25T00:30:00Z"), at("2026-10-25T04:00:00Z")));
        assertThat(berlin("01:00", "02:30").open(at("2026-10-24T22:00:00Z"), at("2026-10-25T12:00:00Z")))
                .containsExactly(new Span(at("2026-10-24T23:00:00Z"), at("2026-10-25T01:30:00Z")));
    }

    @Test
    void clocks_in_iran_have_stood_still_since_2022() {
        assertThat(Calendars.TEHRAN.getRules().getOffset(at("2023-06-01T00:00:00Z")))
                .hasToString("+03:30");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_and_measuring_agree(long seed) {
        Random random = new Random(seed);
        BusinessCalendar calendar = calendar(random);
        Instant start = start(random);
        Duration time = Duration.ofSeconds(random.nextLong(1, 400_000));

        Instant due = calendar.add(start, time, List.of()).orElseThrow();

        assertThat(calendar.between(start, due)).isEqualTo(time);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_parts_come_to_the_same_as_the_whole(long seed) {
        Random random = new Random(seed);
        BusinessCalendar calendar = calendar(random);
        Instant start = start(random);
        Duration one = Duration.ofSeconds(random.nextLong(1, 200_000));
        Duration other = Duration.ofMinutes(random.nextLong(1, 2_000));

        Instant middle = calendar.add(start, one, List.of()).orElseThrow();

        assertThat(calendar.add(middle, other, List.of())).isEqualTo(calendar.add(start, one.plus(other), List.of()));
        assertThat(middle)
                .isBeforeOrEqualTo(
                        calendar.add(start, one.plus(other), List.of()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_pause_never_makes_it_earlier_and_moves_it_by_no_more_than_it_takes_of_open_time(long seed) {
        Random random = new Random(seed);
        BusinessCalendar calendar = calendar(random);
        Instant start = start(random);
        Duration time = Duration.ofSeconds(random.nextLong(1, 200_000));
        Instant from = start.plusSeconds(random.nextLong(0, 200_000));
        Pause pause = new Pause(from, from.plusSeconds(random.nextLong(0, 100_000)));

        Instant without = calendar.add(start, time, List.of()).orElseThrow();
        Instant with = calendar.add(start, time, List.of(pause)).orElseThrow();

        assertThat(with).isAfterOrEqualTo(without);
        assertThat(calendar.between(start, with).minus(time))
                .isLessThanOrEqualTo(calendar.between(from, pause.to() == null ? from : pause.to()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void open_is_what_stands_in_a_span_and_nothing_else(long seed) {
        Random random = new Random(seed);
        BusinessCalendar calendar = calendar(random);
        Instant from = start(random);
        List<Span> spans = calendar.open(from, from.plus(Duration.ofDays(14)));

        for (int i = 0; i < 50; i++) {
            Instant moment =
                    from.plusSeconds(random.nextLong(Duration.ofDays(14).toSeconds()));
            assertThat(calendar.isOpen(moment))
                    .isEqualTo(spans.stream()
                            .anyMatch(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to())));
        }
        assertThat(IntStream.range(1, spans.size()))
                .allMatch(i -> spans.get(i - 1).to().isBefore(spans.get(i).from()));
    }

    @Test
    void the_machines_own_zone_changes_nothing() {
        TimeZone before = TimeZone.getDefault();
        List<Span> here = iran.open(at("2026-03-01T00:00:00Z"), at("2026-04-10T00:00:00Z"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(iran.open(at("2026-03-01T00:00:00Z"), at("2026-04-10T00:00:00Z")))
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    static LongStream seeds() {
        return new Random(20_261_122).longs(200);
    }

    private static BusinessCalendar calendar(Random random) {
        return Calendars.named(NAMES.get(random.nextInt(NAMES.size())));
    }

    private static Instant start(Random random) {
        return at("2022-01-01T00:00:00Z")
                .plusSeconds(random.nextLong(Duration.ofDays(1_800).toSeconds()));
    }

    private static BusinessCalendar berlin(String opens, String closes) {
        return new BusinessCalendar(
                ZoneId.of("Europe/Berlin"), Calendars.everyDay(Calendars.hours(opens, closes)), List.of(), Map.of());
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
