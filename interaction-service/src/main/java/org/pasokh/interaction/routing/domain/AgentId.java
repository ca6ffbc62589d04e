package org.pasokh.interaction.routing.domain;

import java.util.Comparator;

/// An agent, by the subject of the agent's token.
public record AgentId(String value) {

    static final Comparator<AgentId> ORDER = Comparator.comparing(AgentId::value);

    public AgentId {
        IdText.check(AgentId.class, value);
    }
}
