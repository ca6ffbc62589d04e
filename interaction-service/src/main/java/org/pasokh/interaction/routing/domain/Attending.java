package org.pasokh.interaction.routing.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// How agents come, pause and leave.
final class Attending {

    private Attending() {}

    static void set(Turn turn, Request.SetPresence request) {
        Optional<Agent> agent = here(turn, request.agent());
        if (agent.isEmpty()) {
            turn.refuse(Refusal.UNKNOWN_AGENT, request.agent());
        } else if (!request.presence().settable() || request.by().equals(Agent.ROUTER)) {
            turn.refuse(Refusal.PRESENCE_NOT_SETTABLE, request.agent());
        } else if (!mayBreakFor(turn, request)) {
            turn.refuse(Refusal.UNKNOWN_BREAK_REASON, request.agent());
        } else if (isAlready(agent.get(), request)) {
            turn.refuse(Refusal.ALREADY_SO, request.agent());
        } else {
            set(turn, agent.get(), request);
        }
    }

    /// Who has gone to another pool is as unknown as who never was here.
    static Optional<Agent> here(Turn turn, AgentId id) {
        boolean elsewhere = turn.pool().settings().others().agents().containsKey(id);
        return turn.pool().agent(id).filter(agent -> !elsewhere || HandingAgents.isHere(turn.pool(), agent));
    }

    private static boolean mayBreakFor(Turn turn, Request.SetPresence request) {
        Set<String> reasons = turn.pool().settings().breakReasons();
        return request.presence() != Presence.BREAK
                || reasons == null
                || (request.reason() != null && reasons.contains(request.reason()));
    }

    /// The agent's connection is gone for good: the customers are not kept waiting for it. Wrap-up is left to its
    /// limit;
    /// nobody waits for that.
    static void lost(Turn turn, Request.ReportLostLease request) {
        Optional<Agent> agent = here(turn, request.agent());
        if (agent.isEmpty()) {
            turn.refuse(Refusal.UNKNOWN_AGENT, request.agent());
            return;
        }
        List<Handling> open = turn.pool().handlingsOf(request.agent()).stream()
                .filter(Handling::inConversation)
                .toList();
        if (agent.get().attendance().spokeAt().isAfter(request.lastSeen())) {
            turn.refuse(Refusal.AGENT_CAME_BACK, request.agent());
        } else if (agent.get().presence() == Presence.OFFLINE && open.isEmpty()) {
            turn.refuse(Refusal.ALREADY_SO, request.agent());
        } else {
            lose(turn, agent.get(), open);
        }
    }

    /// A reason belongs to a break, and readiness for some channels to being available.
    private static void set(Turn turn, Agent agent, Request.SetPresence request) {
        boolean available = request.presence() == Presence.AVAILABLE;
        turn.happened(new Fact.PresenceChanged(
                agent.id(),
                agent.presence(),
                // who has room for nothing stays busy
                available && agent.presence().ready() ? agent.presence() : request.presence(),
                request.presence() == Presence.BREAK ? request.reason() : null,
                request.by(),
                turn.now(),
                available ? request.channels() : null));
        QueueStates.check(turn, agent.profile());
        withdrawOffers(turn, agent.id());
        Agents.settle(turn, agent.id());
    }

    private static void lose(Turn turn, Agent agent, List<Handling> open) {
        if (agent.presence() != Presence.OFFLINE) {
            Agents.present(turn, agent.id(), Presence.OFFLINE);
        }
        Offers.withdrawAllOf(turn, agent.id());
        // one that goes may take others along
        open.forEach(handling -> turn.pool().handling(handling.id()).ifPresent(still -> Work.giveBack(turn, still)));
        if (turn.pool().agent(agent.id()).orElseThrow().used() != agent.used()) {
            Agents.capacityChanged(turn, agent.id());
        }
    }

    /// Those that could not be made any more.
    private static void withdrawOffers(Turn turn, AgentId id) {
        Agent agent = turn.pool().agent(id).orElseThrow();
        Attendance attendance = agent.attendance();
        Offers.withdrawAllOf(
                turn, id, need -> !attendance.presence().ready() || !attendance.isReadyFor(need.channel()));
        if (turn.pool().agent(id).orElseThrow().used() != agent.used()) {
            Agents.capacityChanged(turn, id);
        }
    }

    private static boolean isAlready(Agent agent, Request.SetPresence request) {
        return switch (request.presence()) {
            case AVAILABLE ->
                agent.presence().ready() && Objects.equals(agent.attendance().channels(), request.channels());
            case BREAK ->
                agent.presence() == Presence.BREAK
                        && Objects.equals(agent.attendance().reason(), request.reason());
            case BUSY, NOT_RESPONDING, OFFLINE -> agent.presence() == request.presence();
        };
    }
}
