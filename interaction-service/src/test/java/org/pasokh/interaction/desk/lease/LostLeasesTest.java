package org.pasokh.interaction.desk.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.interaction.desk.lease.LostLeases.Lost;
import org.pasokh.interaction.desk.view.AgentState;

class LostLeasesTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant LONG_AGO = NINE.minusSeconds(3_600);

    private final LostLeases leases = new LostLeases(Duration.ofMinutes(2));

    @Test
    void whoever_has_had_no_stream_for_the_lease_is_lost() {
        Instant seen = NINE.minusSeconds(121);

        assertThat(leases.among(List.of(agent(Presence.AVAILABLE, LONG_AGO)), Map.of("sara", seen), LONG_AGO, NINE))
                .containsExactly(new Lost("sara", seen));
    }

    @Test
    void whoever_was_seen_within_the_lease_or_has_just_spoken_is_not() {
        Map<String, Instant> recently = Map.of("sara", NINE.minusSeconds(119));

        assertThat(leases.among(List.of(agent(Presence.AVAILABLE, LONG_AGO)), recently, LONG_AGO, NINE))
                .isEmpty();
        assertThat(leases.among(List.of(agent(Presence.AVAILABLE, NINE.minusSeconds(60))), Map.of(), LONG_AGO, NINE))
                .isEmpty();
    }

    @Test
    void the_time_in_which_nobody_looked_does_not_count() {
        AgentState agent = agent(Presence.AVAILABLE, LONG_AGO);

        assertThat(leases.among(List.of(agent), Map.of(), NINE.minusSeconds(119), NINE))
                .isEmpty();
        assertThat(leases.among(List.of(agent), Map.of(), NINE.minusSeconds(120), NINE))
                .hasSize(1);
    }

    @Test
    void it_matters_to_those_who_are_present_or_in_a_conversation() {
        assertThat(LostLeases.isAtWork(agent(Presence.OFFLINE, LONG_AGO))).isFalse();
        assertThat(LostLeases.isAtWork(agent(Presence.BREAK, LONG_AGO))).isTrue();
        assertThat(LostLeases.isAtWork(working(null))).isTrue();
        assertThat(LostLeases.isAtWork(working(NINE))).isFalse();
    }

    private static AgentState agent(Presence presence, Instant since) {
        return state(presence, since, List.of());
    }

    private static AgentState working(@Nullable Instant wrapUpLimit) {
        var work = new AgentState.Work("h1", "i1", "sales", Channel.CHAT, LONG_AGO, wrapUpLimit, null, null);
        return state(Presence.OFFLINE, LONG_AGO, List.of(work));
    }

    private static AgentState state(Presence presence, Instant since, List<AgentState.Work> works) {
        return new AgentState(
                "sara",
                new AgentState.Attendance(presence, null, since, null, null),
                new AgentState.Load(0, 100),
                List.of(),
                works,
                Map.of(),
                null,
                null);
    }
}
