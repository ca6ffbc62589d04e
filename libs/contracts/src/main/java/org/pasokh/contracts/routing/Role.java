package org.pasokh.contracts.routing;

/// As what an agent works on an interaction.
public enum Role {
    /// The one whose conversation it is; it ends with this one.
    PRIMARY,
    /// Gives advice, unheard by the customer.
    CONSULTED,
    /// Speaks with the customer too.
    PARTICIPANT
}
