package org.pasokh.interaction.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentProfile;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Costs;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.LogEntry;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.PoolSettings;
import org.pasokh.interaction.routing.domain.Presence;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.QueueSettings;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.RequestId;
import org.pasokh.interaction.routing.domain.Router;
import org.pasokh.interaction.routing.domain.VisitId;

class TickingTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final QueueId SALES = new QueueId("sales");
    private static final AgentId SARA = new AgentId("sara");

    private final Pool pool = new Pool(new PoolId("main"));
    private final Router router = new Router((String... cause) -> String.join(":", cause));
    private final List<Instant> ticks = new ArrayList<>();
    private final Ticking ticking = new Ticking((id, readTo, now) -> ticks.add(now));
    private long position;

    @BeforeEach
    void an_offer_is_out() {
        QueueSettings sales = new QueueSettings(SALES, Duration.ofSeconds(20), Duration.ofMinutes(1), 5);
        read(new Request.ConfigurePool(PoolSettings.of("1", List.of(sales), Costs.USUAL), null));
        read(new Request.ConfigureAgent(SARA, new AgentProfile("1", Set.of(SALES), Set.of(Channel.CHAT), 100)));
        read(new Request.SetPresence(SARA, Presence.AVAILABLE, null, "sara"));
        read(new Request.RequestVisit(
                new VisitId("v"), new Need(new InteractionId("i"), SALES, Channel.CHAT, NINE, null)));
        assertThat(pool.hasOffersOut()).isTrue();
    }

    @Test
    void ticks_are_a_second_apart() {
        look(NINE, NINE.plusMillis(250), NINE.plusMillis(500), NINE.plusMillis(1_000), NINE.plusMillis(1_250));

        assertThat(ticks).containsExactly(NINE, NINE.plusMillis(1_000));
    }

    @Test
    void a_clock_that_is_set_back_does_not_hold_time_up() {
        Instant earlier = NINE.minus(Duration.ofHours(1));
        look(NINE, earlier, earlier.plusMillis(250), earlier.plusMillis(1_000));

        assertThat(ticks).containsExactly(NINE, earlier, earlier.plusMillis(1_000));
    }

    private void look(Instant... moments) {
        for (Instant moment : moments) {
            ticking.look(List.of(pool), moment);
        }
    }

    private void read(Request request) {
        position++;
        router.read(pool, new LogEntry(new RequestId("r" + position), NINE, NINE, position, request));
    }
}
