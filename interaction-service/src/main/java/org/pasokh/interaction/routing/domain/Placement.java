package org.pasokh.interaction.routing.domain;

import java.util.EnumSet;
import java.util.Set;

/// An agent as the index holds it.
///
/// @param open the channels of which one more contact fits; none unless the agent is available
record Placement(
        AgentProfile profile, Presence presence, AgentRank rank, Set<Channel> open, Family family, Group group) {

    static Placement of(Agent agent, Costs costs, Family family) {
        Set<Channel> open = open(agent, costs);
        return new Placement(agent.profile(), agent.presence(), AgentRank.of(agent), open, family, family.group(open));
    }

    boolean fits(Channel channel) {
        return open.contains(channel);
    }

    /// Whether nothing that the index looks at differs.
    boolean sameAs(Placement other) {
        return group == other.group
                && presence == other.presence
                && profile.equals(other.profile)
                && rank.equals(other.rank);
    }

    private static Set<Channel> open(Agent agent, Costs costs) {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        if (agent.presence() == Presence.AVAILABLE) {
            for (Channel channel : agent.profile().channels()) {
                if (agent.fits(channel, costs)) {
                    open.add(channel);
                }
            }
        }
        return open;
    }
}
