package org.pasokh.interaction.conversation.domain;

/// The kind of line a conversation is held on.
public enum Channel {
    PHONE,
    EMAIL,
    CHAT,
    SOCIAL
}
