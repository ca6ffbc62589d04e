package org.pasokh.interaction.routing.domain;

/// What an invitation into somebody's conversation asks for.
///
/// @param role as what the colleague comes; never as the primary
/// @param colleague who alone is asked
public record Part(Role role, AgentId colleague) {
    public Part {
        if (role == Role.PRIMARY) {
            throw new IllegalArgumentException("nobody is invited as " + role);
        }
    }
}
