package org.pasokh.interaction.conversation.domain;

import org.jspecify.annotations.Nullable;

/// The other side as its channel tells it: an address that can be answered, and a name if one was given.
public record Customer(String address, @Nullable String name) {}
