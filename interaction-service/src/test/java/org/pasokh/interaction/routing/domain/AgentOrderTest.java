package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.RETURNS;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;

/// Which agent, by the named orders of a queue.
class AgentOrderTest {

    private final Scene scene = new Scene();

    @Test
    void where_idleness_goes_first_an_agent_at_work_may_be_asked_before_a_free_one() {
        configure("1", AgentOrder.LONGEST_IDLE);
        atWorkAndFree();

        Decision decision = only(scene.chat("v2"), Fact.OfferMade.class).decision();

        assertThat(scene.offeredTo("v2")).isEqualTo("sara");
        assertThat(decision.agentOrder()).isEqualTo(AgentOrder.LONGEST_IDLE);
        assertThat(decision.next())
                .singleElement()
                .extracting(Decision.RunnerUp::behindBy)
                .isEqualTo(OrderPart.LONGEST_IDLE);
    }

    @Test
    void where_idleness_ties_the_freer_agent_is_asked() {
        configure("1", AgentOrder.LONGEST_IDLE);
        scene.agent("small", 66, Channel.CHAT);
        scene.chat("v1");
        scene.agent("sara");

        Decision decision = only(scene.chat("v2"), Fact.OfferMade.class).decision();

        assertThat(scene.offeredTo("v2")).isEqualTo("sara");
        assertThat(decision.next())
                .singleElement()
                .extracting(Decision.RunnerUp::behindBy)
                .isEqualTo(OrderPart.FREE_CAPACITY_SHARE);
    }

    @Test
    void each_queue_has_its_own_order() {
        configure("1", AgentOrder.LONGEST_IDLE);
        atWorkAndFree();

        scene.visit("v2", RETURNS, Channel.CHAT, scene.now);

        assertThat(scene.offeredTo("v2")).isEqualTo("omid");
    }

    @Test
    void another_order_holds_from_the_next_request_on() {
        configure("1", AgentOrder.MOST_FREE);
        atWorkAndFree();
        configure("2", AgentOrder.LONGEST_IDLE);

        scene.chat("v2");

        assertThat(scene.offeredTo("v2")).isEqualTo("sara");
    }

    private void atWorkAndFree() {
        scene.agent("sara");
        scene.chat("v1");
        scene.advance(ofMinutes(1)).agent("omid");
    }

    private void configure(String version, AgentOrder sales) {
        QueueSettings queue =
                new QueueSettings(SALES, ofSeconds(20), ofSeconds(60), 3, null, null, sales, null, null, null, null);
        scene.ask(new Request.ConfigurePool(
                PoolSettings.of(version, List.of(queue, Scene.queue(RETURNS)), Costs.USUAL), null));
    }
}
