package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How agents go to another pool, with what they work on. What hangs on two agents of two pools ends: those who were
/// asked in leave.
final class HandingAgents {

    private final Turn turn;
    private final Pool pool;

    private HandingAgents(Turn turn) {
        this.turn = turn;
        this.pool = turn.pool();
    }

    /// When the settings have changed, and every quarter of a minute those who had to stay.
    static void settle(Turn turn, Instant before) {
        Map<AgentId, PoolId> agents = turn.pool().settings().others().agents();
        boolean configured = turn.entry().request() instanceof Request.ConfigurePool;
        if (agents.isEmpty() || !(configured || WaitNews.isTime(before, turn.now()))) {
            return;
        }
        agents.keySet().stream().sorted(AgentId.ORDER).forEach(agent -> give(turn, agent, 1));
    }

    /// @param passes so many pools have handed the agent on then
    static void give(Turn turn, AgentId id, int passes) {
        PoolId to = turn.pool().settings().others().agents().get(id);
        if (to != null) {
            turn.pool()
                    .agent(id)
                    .filter(agent -> isHere(turn.pool(), agent))
                    .ifPresent(agent -> new HandingAgents(turn).give(agent, to, passes));
        }
    }

    /// Whether anything of the agent is here: of one who has gone only the number of facts is left.
    static boolean isHere(Pool pool, Agent agent) {
        boolean bare = agent.profile().equals(agent.profile().removed()) && agent.presence() == Presence.OFFLINE;
        return !bare || !pool.handlingsOf(agent.id()).isEmpty();
    }

    private void give(Agent agent, PoolId to, int passes) {
        AgentId id = agent.id();
        Offers.withdrawAllOf(turn, id);
        pool.handlingsOf(id).forEach(this::alone);
        List<Handling> handlings = pool.handlingsOf(id).stream()
                .sorted(Comparator.comparing(handling -> handling.id().value()))
                .toList();
        List<Callback> callbacks = handlings.stream()
                .map(handling -> pool.queueing().callbacks().of(handling.visit()))
                .flatMap(Optional::stream)
                .map(Callback::next)
                .toList();
        callbacks.forEach(callback -> turn.happened(new Fact.CallbackHandedOver(callback, to, turn.now())));
        Agent gone = pool.agent(id).orElseThrow();
        AgentWork work = pool.queueing().knownWork(id).orElse(null);
        turn.happened(new Fact.AgentHandedOver(gone, to, passes, handlings, callbacks, work, turn.now()));
        QueueStates.check(turn, agent.profile());
    }

    private void alone(Handling handling) {
        if (handling.role() == Role.PRIMARY) {
            Invitations.dissolve(turn, handling);
        } else if (pool.handling(handling.id()).isPresent()) {
            Work.end(turn, handling, HandlingEnd.LEFT, null);
        }
    }
}
