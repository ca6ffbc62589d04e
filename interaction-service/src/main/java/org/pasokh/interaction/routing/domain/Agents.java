package org.pasokh.interaction.routing.domain;

/// What follows for an agent when something about the agent's work changes.
final class Agents {

    private Agents() {}

    /// Says what the agent holds now, after going on with what was laid aside.
    static void capacityChanged(Turn turn, AgentId id) {
        Loads.resume(turn, id);
        Agent agent = known(turn, id);
        turn.happened(new Fact.CapacityChanged(id, agent.used(), agent.profile().capacity(), turn.now()));
        settle(turn, id);
    }

    /// Makes an agent who is here busy when nothing more fits, and available again when something does.
    static void settle(Turn turn, AgentId id) {
        Agent agent = known(turn, id);
        Presence fitting = agent.hasRoom(turn.pool().settings().costs()) ? Presence.AVAILABLE : Presence.BUSY;
        if (agent.presence().ready() && agent.presence() != fitting) {
            present(turn, id, fitting);
        }
    }

    /// The router's own change of a presence.
    static void present(Turn turn, AgentId id, Presence to) {
        Agent agent = known(turn, id);
        var channels = to == Presence.OFFLINE ? null : agent.attendance().channels();
        turn.happened(new Fact.PresenceChanged(id, agent.presence(), to, null, Agent.ROUTER, turn.now(), channels));
        if (agent.presence().loggedIn() != to.loggedIn()) {
            QueueStates.check(turn, agent.profile());
        }
    }

    private static Agent known(Turn turn, AgentId id) {
        return turn.pool().agent(id).orElseThrow();
    }
}
