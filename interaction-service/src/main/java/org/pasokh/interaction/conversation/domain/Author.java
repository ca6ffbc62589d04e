package org.pasokh.interaction.conversation.domain;

/// Who wrote a message.
public enum Author {
    CUSTOMER,
    AGENT
}
