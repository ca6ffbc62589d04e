package org.pasokh.interaction.conversation.domain;

/// Points at bytes in the content store of the channel's gateway.
public record Stored(String id, String sha256, long length, String mediaType) {}
