package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.AgentOrder;
import org.pasokh.interaction.routing.domain.AtClose;
import org.pasokh.interaction.routing.domain.Attempts;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Costs;
import org.pasokh.interaction.routing.domain.CustomerTier;
import org.pasokh.interaction.routing.domain.Door;
import org.pasokh.interaction.routing.domain.Estimator;
import org.pasokh.interaction.routing.domain.Foretold;
import org.pasokh.interaction.routing.domain.Ladder;
import org.pasokh.interaction.routing.domain.LadderStep;
import org.pasokh.interaction.routing.domain.LineOrder;
import org.pasokh.interaction.routing.domain.Opening;
import org.pasokh.interaction.routing.domain.OpeningState;
import org.pasokh.interaction.routing.domain.Openings;
import org.pasokh.interaction.routing.domain.Overflow;
import org.pasokh.interaction.routing.domain.Overflowing;
import org.pasokh.interaction.routing.domain.PoolSettings;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.QueueSettings;
import org.pasokh.interaction.routing.domain.QueueState;
import org.pasokh.interaction.routing.domain.Returning;
import org.pasokh.interaction.routing.domain.Rules;
import org.pasokh.interaction.routing.domain.Severity;
import org.pasokh.interaction.routing.domain.Skill;
import org.pasokh.interaction.routing.domain.SkillNeed;
import org.pasokh.interaction.routing.domain.WaitBand;
import org.pasokh.interaction.routing.domain.WaitFigures;
import org.pasokh.interaction.routing.domain.WhenUnstaffed;

/// What the settings and the queues of stored entries consist of.
final class StoredQueues {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00.123Z");
    private static final QueueId SALES = new QueueId("sales");

    static final Door DOOR = new Door(
            new Openings(Map.of(Channel.CHAT, List.of(new Opening(NINE, NINE.plusSeconds(3_600))))),
            50,
            WhenUnstaffed.CALLBACK,
            AtClose.SERVE,
            Duration.ofMinutes(12));

    static final QueueSettings.Asks ASKS = new QueueSettings.Asks(
            List.of(new SkillNeed(new Skill("repair"), 4, false)),
            true,
            new Ladder(List.of(
                    new LadderStep(Duration.ofSeconds(30), 2, false),
                    new LadderStep(Duration.ofSeconds(60), null, true))),
            Duration.ofSeconds(45));
    static final LineOrder ORDER = new LineOrder(
            Map.of(Channel.CHAT, 300),
            Map.of(CustomerTier.TOP, 180),
            Map.of(Severity.P1, 300),
            Map.of(Returning.CALLBACK_DUE, 300),
            1_200,
            -60,
            30,
            80);

    static final Overflow OVERFLOW =
            new Overflow(List.of(new QueueId("returns")), Duration.ofSeconds(90), Duration.ofMinutes(3), 20, true);

    private static final Attempts CALLBACKS = new Attempts(4, List.of(Duration.ofMinutes(5), Duration.ofHours(1)));

    static final Foretold FORETOLD = new Foretold(90_000, 60_000, 61_000L, Estimator.HEAD_OF_LINE, 75_000);

    static WaitFigures waitFigures() {
        return new WaitFigures(
                SALES,
                Channel.CHAT,
                new WaitFigures.Rates(1_800.5, 7.25, 3_600, 2.5),
                61_000L,
                Map.of(Estimator.QUEUE_LENGTH, new WaitFigures.Score(900.5, 40)),
                1.25,
                new WaitFigures.Told(WaitBand.FROM_3_TO_5, NINE),
                4);
    }

    static Overflowing overflowing() {
        return new Overflowing(SALES, Channel.CHAT, Overflow.Cause.LONGEST_WAIT, NINE, NINE.plusSeconds(60), 3);
    }

    static Rules rules() {
        return new Rules(settings(), 2);
    }

    static QueueState queueState() {
        return new QueueState(
                SALES,
                Channel.CHAT,
                true,
                3,
                OpeningState.CLOSED,
                NINE,
                NINE.minusSeconds(60),
                false,
                NINE.plusSeconds(3_600),
                "mina");
    }

    /// All that can be set.
    static PoolSettings settings() {
        return withCapacityRules(
                settings(ORDER, Duration.ofMinutes(7), Duration.ofSeconds(40), ASKS, OVERFLOW, CALLBACKS));
    }

    static PoolSettings beforeAttempts() {
        return withCapacityRules(settings(ORDER, Duration.ofMinutes(7), Duration.ofSeconds(40), ASKS, OVERFLOW, null));
    }

    static PoolSettings beforeOverflow() {
        return withCapacityRules(beforeCapacityRules());
    }

    private static PoolSettings withCapacityRules(PoolSettings earlier) {
        return new PoolSettings(
                earlier.version(),
                earlier.queues(),
                earlier.closed(),
                new Costs(Map.of(Channel.CHAT, 33), Set.of(Channel.EMAIL), 5),
                earlier.order(),
                earlier.breakReasons(),
                null);
    }

    static PoolSettings beforeCapacityRules() {
        return settings(ORDER, Duration.ofMinutes(7), Duration.ofSeconds(40), ASKS);
    }

    static PoolSettings settings(
            @Nullable LineOrder order,
            @Nullable Duration handlingTime,
            @Nullable Duration answerWithin,
            QueueSettings.@Nullable Asks asks) {
        return settings(order, handlingTime, answerWithin, asks, null, null);
    }

    private static PoolSettings settings(
            @Nullable LineOrder order,
            @Nullable Duration handlingTime,
            @Nullable Duration answerWithin,
            QueueSettings.@Nullable Asks asks,
            @Nullable Overflow overflow,
            @Nullable Attempts attempts) {
        QueueSettings queue = new QueueSettings(
                SALES,
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                5,
                handlingTime,
                answerWithin,
                handlingTime == null ? null : AgentOrder.LONGEST_IDLE,
                asks == null ? null : DOOR,
                asks,
                overflow,
                attempts);
        QueueId old = new QueueId("old");
        return new PoolSettings(
                "p1",
                Map.of(SALES, queue),
                Map.of(old, new QueueSettings(old, Duration.ofSeconds(20), Duration.ZERO, 5)),
                new Costs(Map.of(Channel.CHAT, 33)),
                order,
                handlingTime == null ? null : Set.of("lunch"),
                null);
    }

    private StoredQueues() {}
}
