package org.pasokh.interaction.conversation.domain;

/// Where a message stands in its conversation, from 1, and in which interaction.
public record Place(String interactionId, long position) {}
