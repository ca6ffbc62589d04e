package org.pasokh.interaction.conversation.domain;

/// An agent at work on an interaction, and as what.
public record Participant(Handling handling, Role role) {

    public String agentId() {
        return handling.agentId();
    }
}
