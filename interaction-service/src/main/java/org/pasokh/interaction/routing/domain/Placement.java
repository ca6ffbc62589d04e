package org.pasokh.interaction.routing.domain;

import java.util.EnumSet;
import java.util.Set;

/// An agent as the index holds it.
record Placement(AgentProfile profile, Presence presence, AgentRank rank, Family family, Group group) {

    static Placement of(Agent agent, Costs costs, Family family) {
        return new Placement(
                agent.profile(), agent.presence(), AgentRank.of(agent), family, family.group(open(agent, costs)));
    }

    boolean isLoggedIn() {
        return presence.loggedIn() && rank.capacity() > 0;
    }

    /// Whether nothing that the index looks at differs.
    boolean sameAs(Placement other) {
        return group == other.group
                && presence == other.presence
                && profile.equals(other.profile)
                && rank.equals(other.rank);
    }

    /// The channels of which one more contact fits; none unless the agent is available.
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
