package org.pasokh.contracts.contact;

import org.jspecify.annotations.Nullable;

/// Who wrote from outside, as the channel tells it: an address the channel can answer, and a name if it gave one.
///
/// @param visitor what a website's visitor has told besides, or their site of them
public record Sender(
        String address, @Nullable String name, @Nullable VisitorFacts visitor) {

    public Sender(String address, @Nullable String name) {
        this(address, name, null);
    }
}
