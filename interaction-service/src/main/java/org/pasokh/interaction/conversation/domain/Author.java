package org.pasokh.interaction.conversation.domain;

/// Who wrote a message.
public enum Author {
    CUSTOMER,
    AGENT,
    /// A machine: an automatic reply, a mail that came back.
    SYSTEM
}
