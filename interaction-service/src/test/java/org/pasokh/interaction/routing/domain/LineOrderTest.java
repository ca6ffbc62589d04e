package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.RETURNS;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.interaction.routing.domain.Decision.HeadStart;

/// Which contact next, by the vectors of the domain page, 6.2.
class LineOrderTest {

    private static final Costs WHOLE = new Costs(Map.of(Channel.CHAT, 100, Channel.EMAIL, 100, Channel.SOCIAL, 100));
    private static final LineOrder BY_PRIORITY_ALONE =
            new LineOrder(Map.of(), Map.of(), Map.of(), Map.of(), 1_200, -1_200, 30, null);

    private final Scene scene = new Scene();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            P2  | 10:10:00 | call PHONE 10:09:00; chat CHAT 10:05:00                         | call chat
            P3  | 10:10:00 | call PHONE 10:09:50 SMALL; chat CHAT 10:04:00 TOP               | chat call
            P4  | 10:10:00 | small PHONE 09:45:00 SMALL; top PHONE 09:49:00 TOP              | small top
            P5a | 10:10:00 | b CHAT 10:00:00 10:00:02; a CHAT 10:00:00 10:00:01              | a b
            P5b | 10:10:00 | b CHAT 10:00:00 10:00:01; a CHAT 10:00:00 10:00:01              | a b
            P6  | 10:10:00 | moved CHAT 10:00:00 10:08:00; other CHAT 10:01:00               | moved other
            P9  | 10:00:00 | mail EMAIL 08:00:00 due=12:00:00; chat CHAT 10:00:00            | chat mail
            P10 | 11:50:00 | mail EMAIL 08:00:00 due=12:00:00; chat CHAT 11:50:00            | mail chat
            P11 | 11:50:00 | mail EMAIL 08:00:00 due=12:00:00; call PHONE 11:49:59           | call mail
            """)
    void who_is_next_is_as_the_domain_page_has_it(String name, LocalTime choice, String visits, String order) {
        configure(LineOrder.USUAL);

        Arrivals.into(scene, visits);

        assertThat(orderOfAnswers(choice)).containsExactly(order.split(" "));
    }

    @Test
    void p1_a_priority_is_a_head_start_in_seconds_or_puts_back() {
        configure(BY_PRIORITY_ALONE);

        Arrivals.into(
                scene,
                "a CHAT 10:00:00; b CHAT 10:04:00 prio=300; c CHAT 10:06:00 prio=300; d CHAT 10:00:00 prio=-180");

        assertThat(orderOfAnswers(LocalTime.of(10, 10))).containsExactly("b", "a", "c", "d");
    }

    @Test
    void p7_a_missed_visit_comes_back_to_its_place_and_not_to_who_missed_it() {
        configure(LineOrder.USUAL);
        at(LocalTime.of(10, 8));
        agent("sara");
        Arrivals.into(scene, "first CHAT 10:08:40; second CHAT 10:08:41");
        scene.tickFor(ofSeconds(21));

        agent("omid");

        assertThat(scene.offeredTo("first")).isEqualTo("omid");
        assertThat(scene.offeredTo("second")).isNull();
    }

    /// The vector is of a rule in which one wait grows three times as fast as another. A head start meets it at its
    /// moment; it does not grow, so who has waited twice as long is no longer passed by a third of the wait.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09:50:00 | 10:03:19 | vip standard
            09:50:00 | 10:03:21 | standard vip
            09:30:00 | 09:56:39 | standard vip
            """)
    void p8_a_head_start_lets_a_third_of_the_wait_pass_where_that_was_promised(
            String standard, String vip, String order) {
        configure(BY_PRIORITY_ALONE);

        Arrivals.into(scene, "standard CHAT %s; vip CHAT %s prio=800".formatted(standard, vip));

        assertThat(orderOfAnswers(LocalTime.of(10, 10))).containsExactly(order.split(" "));
    }

    @Test
    void head_starts_together_are_bounded() {
        LineOrder order = LineOrder.USUAL;
        Urgency all = new Urgency(null, CustomerTier.TOP, Severity.P1, Returning.DROPPED_BY_US, 3_000);

        assertThat(order.headStart(need(Channel.PHONE, all), true)).isEqualTo(1_200);
        assertThat(order.headStart(need(Channel.CHAT, new Urgency(null, null, null, null, -900)), true))
                .isZero();
        assertThat(order.parts(need(Channel.PHONE, all)))
                .isEqualTo(Map.of(
                        HeadStart.CHANNEL, 600,
                        HeadStart.TIER, 180,
                        HeadStart.SEVERITY, 300,
                        HeadStart.RETURN, 300,
                        HeadStart.PRIORITY, 3_000));
    }

    @Test
    void what_becomes_known_of_a_waiting_visit_moves_it_at_once() {
        configure(LineOrder.USUAL);
        Arrivals.into(scene, "other CHAT 10:00:00; known CHAT 10:01:00; mail EMAIL 09:00:00");

        List<Fact> moved = change("known", new Urgency(null, null, Severity.P1, null, 0));
        change("mail", new Urgency(Arrivals.time("09:50:00"), null, null, null, 0));

        assertThat(only(moved, Fact.VisitMoved.class).headStart()).isEqualTo(600);
        assertThat(orderOfAnswers(LocalTime.of(10, 2))).containsExactly("mail", "known", "other");
        assertThat(only(change("known", Urgency.NONE), Fact.RequestRefused.class)
                        .reason())
                .isEqualTo(Refusal.VISIT_ENDED);
    }

    @Test
    void who_was_cut_off_by_us_has_a_head_start() {
        configure(LineOrder.USUAL);
        at(LocalTime.of(10, 0));
        agent("sara");
        Arrivals.into(scene, "v1 CHAT 10:00:00");
        scene.accept("v1");
        at(LocalTime.of(10, 4));
        Arrivals.into(scene, "earlier CHAT 09:56:00");

        List<Fact> lost = scene.ask(new Request.ReportLostLease(id("sara"), scene.now));

        assertThat(only(lost, Fact.VisitEnqueued.class).need().urgent().returning())
                .isEqualTo(Returning.DROPPED_BY_US);
        agent("omid");
        assertThat(scene.offeredTo("visit:handling:offer:v1:1")).isEqualTo("omid");
    }

    @Test
    void customers_pass_by_their_tier_in_three_of_ten_answers_and_no_more() {
        configure(LineOrder.USUAL);
        at(LocalTime.of(10, 0));
        for (int i = 10; i < 50; i++) {
            Arrivals.into(scene, "old" + i + " CHAT 09:59:00; top" + i + " CHAT 09:59:30 TOP");
        }

        List<String> answered = orderOfAnswers(LocalTime.of(10, 0)).subList(0, 40);

        assertThat(answered).filteredOn(visit -> visit.startsWith("top")).hasSize(12);
        assertThat(answered.subList(0, 4)).containsExactly("old10", "old11", "old12", "top10");
    }

    @Test
    void nobody_is_said_to_be_passed_who_has_not_waited_too_long() {
        configure(LineOrder.USUAL);
        at(LocalTime.of(10, 0));
        Arrivals.into(scene, "other CHAT 09:59:45; top CHAT 09:59:50 TOP");

        assertThat(orderOfAnswers(LocalTime.of(10, 0))).containsExactly("top", "other");
    }

    /// One contact at a time, whatever its channel.
    private void configure(LineOrder order) {
        scene.ask(new Request.ConfigurePool(PoolSettings.of("1", queues(), WHOLE, order), null));
    }

    private static List<QueueSettings> queues() {
        return List.of(Scene.queue(SALES), Scene.queue(RETURNS));
    }

    private void agent(String name) {
        scene.agent(name);
    }

    private List<Fact> change(String visit, Urgency urgency) {
        return scene.ask(new Request.ChangeUrgency(new VisitId(visit), urgency, null));
    }

    private void at(LocalTime time) {
        scene.now = Arrivals.time(time.toString());
    }

    private List<String> orderOfAnswers(LocalTime choice) {
        at(choice);
        List<String> order = new ArrayList<>();
        scene.agent("one");
        while (scene.pool.hasOffersOut()) {
            String visit = scene.pool.offersOut().getFirst().visit().value();
            order.add(visit);
            scene.accept(visit);
            scene.end(visit);
        }
        return order;
    }

    private static Need need(Channel channel, Urgency urgency) {
        return new Need(new InteractionId("i"), SALES, channel, Scene.NINE, null, urgency, null, null, null);
    }
}
