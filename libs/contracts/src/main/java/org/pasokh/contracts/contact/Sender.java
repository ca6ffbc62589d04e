package org.pasokh.contracts.contact;

import org.jspecify.annotations.Nullable;

/// Who wrote from outside, as the channel tells it: an address the channel can answer, and a name if it gave one.
public record Sender(String address, @Nullable String name) {}
