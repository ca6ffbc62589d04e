package org.pasokh.interaction.routing.domain;

/// An agent whom a customer is brought to if that is soon possible, and why.
public record Preference(AgentId agent, Why why) {

    /// What ties the customer to the agent.
    public enum Why {
        CASE_OWNER,
        LAST_AGENT,
        NAMED_AGENT
    }
}
