package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// Tells where queues stand: when agents come or go, and each second of the log for what time alone changes.
final class QueueStates {

    private QueueStates() {}

    static void check(Turn turn, AgentProfile profile) {
        check(turn, profile.queues(), profile.channels());
    }

    static void check(Turn turn, Set<QueueId> queues, Set<Channel> channels) {
        List<QueueId> sorted =
                queues.stream().sorted(Comparator.comparing(QueueId::value)).toList();
        for (QueueId queue : sorted) {
            channels.stream().sorted().forEach(channel -> check(turn, queue, channel));
        }
    }

    /// What has changed by time alone since `before`, if a second has passed.
    static void look(Turn turn, Instant before) {
        if (before.getEpochSecond() != turn.now().getEpochSecond()) {
            boolean waitsToo = WaitNews.isTime(before, turn.now());
            turn.pool().queueing().states().stream()
                    .filter(state -> !turn.pool().settings().isElsewhere(state.queue()))
                    .forEach(state -> tell(turn, state, now(turn, state, waitsToo)));
        }
    }

    static void suspend(Turn turn, Request.SuspendQueue request) {
        change(turn, request.queue(), request.channel(), request.by());
    }

    static void resume(Turn turn, Request.ResumeQueue request) {
        change(turn, request.queue(), request.channel(), null);
    }

    /// What a supervisor has suspended stays so in the pool to which it goes.
    static void handOver(Turn turn) {
        turn.pool().queueing().states().stream()
                .filter(state -> turn.pool().settings().isElsewhere(state.queue()))
                .forEach(state -> Optional.ofNullable(state.suspendedBy())
                        .ifPresent(by -> handOver(turn, state.queue(), state.channel(), by, 1)));
    }

    private static void handOver(Turn turn, QueueId queue, Channel channel, String by, int passes) {
        PoolId to = Objects.requireNonNull(turn.pool().settings().poolOf(queue));
        turn.happened(new Fact.SuspensionHandedOver(queue, channel, to, by, passes, turn.now()));
    }

    /// Also before the settings have named the queue.
    static void takeOver(Turn turn, Request.TakeOverSuspension request) {
        Pool pool = turn.pool();
        if (pool.settings().isElsewhere(request.queue()) && request.passes() < HandingOver.PASSES) {
            handOver(turn, request.queue(), request.channel(), request.by(), request.passes() + 1);
            return;
        }
        QueueState state = pool.queueing()
                .state(request.queue(), request.channel())
                .orElseGet(() -> QueueState.unseen(request.queue(), request.channel(), turn.now()));
        tell(turn, state, now(turn, state.suspended(request.by())), request.by());
    }

    private static void change(Turn turn, QueueId queue, @Nullable Channel channel, @Nullable String suspendedBy) {
        if (!turn.pool().settings().takesVisits(queue)) {
            turn.refuse(Refusal.UNKNOWN_QUEUE, null);
            return;
        }
        boolean changed = false;
        for (Channel each : channel == null ? EnumSet.allOf(Channel.class) : EnumSet.of(channel)) {
            QueueState state = ofVisits(turn, queue, each);
            if ((state.suspendedBy() == null) != (suspendedBy == null)) {
                changed = true;
                tell(turn, state, now(turn, state.suspended(suspendedBy)), suspendedBy);
            }
        }
        if (!changed) {
            turn.refuse(Refusal.ALREADY_SO, null);
        }
    }

    /// The state of a queue that is asked for something, told for the first time if need be.
    static QueueState ofVisits(Turn turn, QueueId queue, Channel channel) {
        QueueState unseen = QueueState.unseen(queue, channel, turn.now());
        if (turn.pool().queueing().state(queue, channel).isEmpty()) {
            tell(turn, unseen, now(turn, unseen));
        }
        return turn.pool().queueing().state(queue, channel).orElse(unseen);
    }

    /// Where a queue of another pool stands is told there.
    private static void check(Turn turn, QueueId queue, Channel channel) {
        Pool pool = turn.pool();
        if (pool.settings().isElsewhere(queue)) {
            return;
        }
        if (pool.queueing().state(queue, channel).isPresent()) {
            QueueState state = ofVisits(turn, queue, channel);
            tell(turn, state, now(turn, state));
        } else if (pool.settings().takesVisits(queue)
                && pool.classes().staff().section(queue, channel).agents() > 0) {
            ofVisits(turn, queue, channel);
        }
    }

    private static QueueState now(Turn turn, QueueState state) {
        return now(turn, state, false);
    }

    private static QueueState now(Turn turn, QueueState state, boolean waitToo) {
        Pool pool = turn.pool();
        boolean known = pool.settings().takesVisits(state.queue());
        boolean staffed = known
                && pool.classes()
                                .staff()
                                .section(state.queue(), state.channel())
                                .loggedIn()
                        > 0;
        Boolean thin = waitToo ? WaitNews.isThin(pool, new Place(state.queue(), state.channel())) : null;
        Openings openings = pool.settings().door(state.queue()).opens();
        return state.at(turn.now(), new QueueState.Condition(known, staffed, openings, thin));
    }

    private static void tell(Turn turn, QueueState former, QueueState now) {
        tell(turn, former, now, null);
    }

    private static void tell(Turn turn, QueueState former, QueueState now, @Nullable String by) {
        if (former.seq() == 0 || !former.equals(now)) {
            turn.happened(new Fact.QueueStateChanged(now, cause(turn, former, now), by, turn.now()));
            Doors.turned(turn, former, now);
        }
    }

    private static StateCause cause(Turn turn, QueueState former, QueueState now) {
        if (former.seq() == 0 || !turn.pool().settings().takesVisits(now.queue())) {
            return StateCause.SETTINGS;
        }
        Set<OpeningState> concerned = EnumSet.of(former.opening(), now.opening());
        if (concerned.contains(OpeningState.SUSPENDED)) {
            return StateCause.SUPERVISOR;
        }
        if (concerned.contains(OpeningState.CLOSED)) {
            return former.staffed() == now.staffed() ? StateCause.CALENDAR : StateCause.STAFF;
        }
        return concerned.contains(OpeningState.OPEN_THIN) && concerned.size() > 1 ? StateCause.WAIT : StateCause.STAFF;
    }
}
