package org.pasokh.interaction.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.HandlingEnd;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.view.Slot.Log;

class HoldersTest {

    private static final Slot ROUTER = new Slot(Log.ROUTING, 0);
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3_600);

    private final AgentState saraAsOfNine = agent("sara", work("h-1", NINE), 0);
    private final AgentState rezaAsOfTen = agent("reza", work("h-2", TEN), 2);

    @Test
    void of_two_agents_known_as_of_different_places_the_later_one_holds_the_interaction() {
        assertThat(holder(view(List.of(saraAsOfNine, rezaAsOfTen)))).hasValue("reza");
        assertThat(holder(view(List.of(rezaAsOfTen, saraAsOfNine)))).hasValue("reza");
    }

    @Test
    void the_end_of_an_earlier_handling_that_is_read_again_takes_nothing_from_the_later_one() {
        LiveView view = view(List.of(rezaAsOfTen, saraAsOfNine));

        view.read(ROUTER, 1, ended("h-1", "sara"), TEN);

        assertThat(holder(view)).hasValue("reza");
    }

    @Test
    void an_earlier_handling_that_is_read_again_takes_nothing_from_the_later_one() {
        LiveView view = view(List.of(rezaAsOfTen));

        view.read(ROUTER, 0, started("h-1", "sara", NINE), TEN);
        assertThat(holder(view)).hasValue("reza");
        view.read(ROUTER, 1, ended("h-1", "sara"), TEN);

        assertThat(holder(view)).hasValue("reza");
    }

    @Test
    void when_one_handling_ends_whoever_else_is_known_to_have_the_interaction_holds_it() {
        LiveView view = view(List.of(saraAsOfNine));
        view.read(ROUTER, 1, started("h-2", "reza", NINE.minusSeconds(1)), TEN);

        view.read(ROUTER, 2, ended("h-1", "sara"), TEN);

        assertThat(holder(view)).hasValue("reza");
    }

    @Test
    void after_the_last_handling_nobody_does() {
        LiveView view = view(List.of(saraAsOfNine));

        view.read(ROUTER, 1, ended("h-1", "sara"), TEN);

        assertThat(holder(view)).isEmpty();
    }

    private static LiveView view(List<AgentState> agents) {
        return new LiveView(agents, Cursor.start(1, new long[1], new long[1]));
    }

    private static Optional<String> holder(LiveView view) {
        return view.holder("i-1").map(LiveView.Holder::agentId);
    }

    private static AgentState agent(String agentId, Work work, long read) {
        return new AgentState(
                agentId,
                new AgentState.Attendance(Presence.AVAILABLE, null, NINE, null, null),
                new AgentState.Load(33, 100),
                List.of(),
                List.of(work),
                Map.of(0, read),
                null,
                null);
    }

    private static Work work(String handlingId, Instant startedAt) {
        return new Work(handlingId, "i-1", "sales", Channel.CHAT, startedAt, null, null, null);
    }

    private static Envelope<RoutingEvent> started(String handlingId, String agentId, Instant at) {
        return envelope(
                handlingId,
                new RoutingEvent.HandlingStarted(
                        handlingId, "o", "v", "i-1", "sales", Channel.CHAT, agentId, 33, at, null, null));
    }

    private static Envelope<RoutingEvent> ended(String handlingId, String agentId) {
        return envelope(
                handlingId,
                new RoutingEvent.HandlingEnded(handlingId, "i-1", agentId, HandlingEnd.AGENT_LOST, null, TEN));
    }

    private static Envelope<RoutingEvent> envelope(String subject, RoutingEvent event) {
        return new Envelope<>("e", "/test", subject, 1, TEN, "main", null, null, event);
    }
}
