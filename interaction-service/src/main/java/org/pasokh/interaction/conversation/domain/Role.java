package org.pasokh.interaction.conversation.domain;

/// As what an agent takes part in a conversation.
public enum Role {
    /// The conversation is theirs.
    PRIMARY,
    /// Asked in to speak with the customer too.
    PARTICIPANT,
    /// Asked in to advise the colleague; unheard by the customer.
    CONSULTED
}
