package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How one queue treats its visits.
///
/// @param maxOffers after this many missed offers a visit waits for a supervisor
/// @param handlingTime how long work on a visit takes on average
/// @param answerWithin how soon a visit is to be answered
/// @param agentOrder who is asked first
/// @param door whom it lets in
/// @param asks what the queue asks of its agents
/// @param overflow when it gives visits away; never if null
/// @param callbacks how often callbacks are tried; as usual if null
public record QueueSettings(
        QueueId queue,
        Duration offerTimeout,
        Duration wrapUpLimit,
        int maxOffers,
        @Nullable Duration handlingTime,
        @Nullable Duration answerWithin,
        @Nullable AgentOrder agentOrder,
        @Nullable Door door,
        @Nullable Asks asks,
        @Nullable Overflow overflow,
        @Nullable Attempts callbacks) {

    static final Duration USUAL_HANDLING = Duration.ofMinutes(10);
    private static final Duration USUAL_PROMISE = Duration.ofSeconds(20);
    private static final Duration LIVE_KEPT = Duration.ofMinutes(1);
    private static final Duration OTHER_KEPT = Duration.ofHours(4);

    /// Whom a queue looks for.
    ///
    /// @param skills of every visit of the queue
    /// @param language whether a visit's language is a skill that its agent must have
    /// @param keptFor for how long at most a visit is kept for an agent it prefers
    public record Asks(
            List<SkillNeed> skills,
            boolean language,
            Ladder ladder,
            @Nullable Duration keptFor) {
        static final Asks NOTHING = new Asks(List.of(), false, Ladder.NONE, null);

        public Asks {
            skills = List.copyOf(skills);
        }
    }

    public QueueSettings(QueueId queue, Duration offerTimeout, Duration wrapUpLimit, int maxOffers) {
        this(queue, offerTimeout, wrapUpLimit, maxOffers, null, null, null, null, null, null, null);
    }

    static QueueSettings usual(QueueId queue) {
        return new QueueSettings(queue, Duration.ofSeconds(20), Duration.ofMinutes(2), 5);
    }

    QueueSettings overflowing(Overflow limits) {
        return with(limits, callbacks);
    }

    QueueSettings trying(Attempts attempts) {
        return with(overflow, attempts);
    }

    private QueueSettings with(@Nullable Overflow limits, @Nullable Attempts attempts) {
        return new QueueSettings(
                queue,
                offerTimeout,
                wrapUpLimit,
                maxOffers,
                handlingTime,
                answerWithin,
                agentOrder,
                door,
                asks,
                limits,
                attempts);
    }

    public QueueSettings {
        if (!offerTimeout.isPositive() || wrapUpLimit.isNegative() || maxOffers < 1) {
            throw new IllegalArgumentException("queue " + queue.value() + ": offer " + offerTimeout + ", wrap-up "
                    + wrapUpLimit + ", offers " + maxOffers);
        }
    }

    Duration handling() {
        return handlingTime == null ? USUAL_HANDLING : handlingTime;
    }

    /// How long before its due time work begins to wait.
    Duration dueBefore() {
        return handling().multipliedBy(2);
    }

    AgentOrder order() {
        return agentOrder == null ? AgentOrder.MOST_FREE : agentOrder;
    }

    Door letsIn() {
        return door == null ? Door.OPEN : door;
    }

    Attempts tries() {
        return callbacks == null ? Attempts.USUAL : callbacks;
    }

    Duration promised() {
        return answerWithin == null ? USUAL_PROMISE : answerWithin;
    }

    Ladder ladder() {
        return asked().ladder();
    }

    /// All that a visit asks for before anything is given up.
    List<SkillNeed> needs(Need need) {
        if (asked().skills().isEmpty() && !asked().language()) {
            return need.required().needs();
        }
        List<SkillNeed> all = new ArrayList<>(asked().skills());
        all.addAll(need.required().needs());
        if (asked().language() && need.language() != null) {
            all.add(new SkillNeed(Skill.ofLanguage(need.language()), 1, true));
        }
        return all;
    }

    /// For how long a visit may be kept for an agent it prefers: a minute where somebody listens, four hours where
    /// nobody does, and never for more than half the time in which it is to be answered.
    Duration keptFor(Need need) {
        boolean live = need.channel().patience().isZero();
        Duration most = Objects.requireNonNullElse(asked().keptFor(), live ? LIVE_KEPT : OTHER_KEPT);
        Duration target = live ? promised() : answerTime(need);
        Duration half = target.dividedBy(2);
        return half.compareTo(most) < 0 ? half : most;
    }

    private static Duration answerTime(Need need) {
        return need.urgent().dueAt() == null
                ? need.channel().patience()
                : Duration.between(need.waitingSince(), need.urgent().dueAt());
    }

    private Asks asked() {
        return asks == null ? Asks.NOTHING : asks;
    }
}
