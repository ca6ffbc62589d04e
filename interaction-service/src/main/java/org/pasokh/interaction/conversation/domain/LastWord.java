package org.pasokh.interaction.conversation.domain;

import java.time.Instant;

/// The customer's last message of an interaction: what an answer answers, and what an agent must have seen before
/// ending the conversation.
public record LastWord(String messageId, long position, Instant at) {}
