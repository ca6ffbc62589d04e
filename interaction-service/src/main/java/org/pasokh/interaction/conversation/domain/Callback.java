package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a customer is to be called back, or written to, instead of waiting in person.
///
/// @param phone in E.164; null to be written to
/// @param promisedBy until when an agent is to have it in hand, as far as the router has said
/// @param agreed whether the router has agreed to it
public record Callback(
        String id, @Nullable String phone, @Nullable Instant promisedBy, boolean agreed) {

    static Callback asked(String id, @Nullable String phone) {
        return new Callback(id, phone, null, false);
    }

    Callback agreed(@Nullable Instant by) {
        return new Callback(id, phone, by, true);
    }
}
