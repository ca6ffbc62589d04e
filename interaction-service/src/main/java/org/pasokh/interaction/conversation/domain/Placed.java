package org.pasokh.interaction.conversation.domain;

/// A message that has its place.
public record Placed(String messageId, String interactionId, long position) {}
