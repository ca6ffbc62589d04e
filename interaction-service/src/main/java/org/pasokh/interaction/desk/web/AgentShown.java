package org.pasokh.interaction.desk.web;

import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.desk.view.AgentState;

/// What an agent and a supervisor are shown alike of an agent.
final class AgentShown {

    private AgentShown() {}

    /// Who set the presence; nothing for what the agent or the router did.
    static @Nullable String setBy(Directory directory, String agentId, @Nullable String by) {
        return by == null || by.equals(agentId) || by.equals(Views.ROUTER) ? null : directory.nameOf(by);
    }

    static int capacity(Directory directory, AgentState agent) {
        return agent.load().capacity() > 0
                ? agent.load().capacity()
                : directory.agent(agent.agentId()).map(Agent::capacity).orElse(0);
    }
}
