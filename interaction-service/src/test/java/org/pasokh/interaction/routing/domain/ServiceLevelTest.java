package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.RETURNS;
import static org.pasokh.interaction.routing.domain.Scene.SALES;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// A queue that answers too few in time gives visits away.
class ServiceLevelTest {

    private final Scene scene = new Scene();
    private int visits;

    @Test
    void nothing_is_said_of_fewer_than_ten() {
        open();
        answer(9, ofMinutes(1));

        assertThat(percent()).isNull();
        scene.tickFor(ofSeconds(20));
        assertThat(told()).isNull();
    }

    @Test
    void below_the_limit_it_gives_visits_away_until_half_of_what_is_missing_is_made_good() {
        open();
        answer(5, Duration.ZERO);
        answer(5, ofMinutes(1));
        assertThat(percent()).isEqualTo(50);
        scene.tickFor(ofSeconds(20));
        assertThat(told()).isEqualTo(Overflow.Cause.SERVICE_LEVEL);

        answer(5, Duration.ZERO);
        assertThat(percent()).isEqualTo(66);
        scene.tickFor(ofMinutes(4));
        assertThat(told()).as("not yet far from it").isEqualTo(Overflow.Cause.SERVICE_LEVEL);

        answer(10, Duration.ZERO);
        assertThat(percent()).isEqualTo(80);
        scene.tickFor(ofMinutes(3));
        assertThat(told()).isNull();
    }

    @Test
    void what_was_answered_more_than_half_an_hour_ago_does_not_count() {
        open();
        answer(10, ofMinutes(1));
        assertThat(percent()).isZero();

        scene.advance(ofMinutes(31));
        answer(10, Duration.ZERO);
        assertThat(percent()).isEqualTo(100);
    }

    /// Fewer than sixty of a hundred in time is a reason.
    private void open() {
        QueueSettings sales =
                Scene.queue(SALES).overflowing(new Overflow(List.of(RETURNS), null, null, null, null, 60));
        scene.ask(new Request.ConfigurePool(
                PoolSettings.of("1", List.of(sales, Scene.queue(RETURNS)), Costs.USUAL), null));
        scene.configure("sara", Set.of(SALES), 100, Channel.CHAT);
        scene.available("sara");
    }

    private void answer(int times, Duration waited) {
        for (int i = 0; i < times; i++) {
            String visit = "v" + ++visits;
            scene.visit(visit, SALES, Channel.CHAT, scene.now.minus(waited));
            scene.accept(visit);
            scene.end(visit);
        }
    }

    private @Nullable Integer percent() {
        return scene.pool.queueing().level(new Place(SALES, Channel.CHAT)).percent(scene.now);
    }

    private Overflow.@Nullable Cause told() {
        return scene.pool.queueing().overflowing(new Place(SALES, Channel.CHAT)).why();
    }
}
