package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How agents come from another pool. What they work on goes on; it makes no difference whether they have been
/// configured here before or will be.
final class TakingAgents {

    private TakingAgents() {}

    static void take(Turn turn, Request.TakeOverAgent request) {
        AgentId id = request.agent();
        Offers.withdrawAllOf(turn, id);
        request.callbacks().forEach(callback -> TakingOver.take(turn, callback, request.from()));
        Agent here = turn.pool().agent(id).orElseGet(() -> unseen(turn, request));
        List<Handling> handlings = request.handlings().stream()
                .filter(handling -> isNew(turn, handling))
                .map(handling -> resumed(turn, handling))
                .toList();
        turn.happened(new Fact.AgentTakenOver(
                id,
                request.from(),
                here.profile(),
                attendance(turn, here, request),
                handlings,
                request.work(),
                turn.now()));
        Loads.makeRoom(turn, id);
        Agents.capacityChanged(turn, id);
        QueueStates.check(turn, here.profile());
        if (request.passes() < HandingOver.PASSES) {
            HandingAgents.give(turn, id, request.passes() + 1);
        }
    }

    /// Nobody's to offer anything to before the settings name them.
    private static Agent unseen(Turn turn, Request.TakeOverAgent request) {
        AgentProfile profile = new AgentProfile("", Set.of(), Set.of(), request.capacity(), Map.of());
        return Agent.unseen(request.agent(), profile, turn.now());
    }

    private static boolean isNew(Turn turn, Handling handling) {
        return turn.pool().handling(handling.id()).isEmpty()
                && turn.pool().memory().handling(handling.id(), turn.now()) == null;
    }

    /// What is left of the time for wrap-up runs here.
    private static Handling resumed(Turn turn, Handling handling) {
        return handling.wrapUp()
                .map(time -> {
                    Duration left = Duration.between(turn.now(), time.until());
                    return handling.resumed(Allotted.from(turn, left.isNegative() ? Duration.ZERO : left));
                })
                .orElse(handling);
    }

    /// Who has said something here since knows better.
    private static Attendance attendance(Turn turn, Agent here, Request.TakeOverAgent request) {
        Attendance there = request.attendance();
        Instant now = turn.now();
        return there.spokeAt().isAfter(here.attendance().spokeAt())
                ? new Attendance(
                        there.presence(),
                        there.reason(),
                        earlier(there.since(), now),
                        earlier(there.spokeAt(), now),
                        earlier(there.idleSince(), now),
                        there.worked(),
                        there.channels())
                : here.attendance();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
