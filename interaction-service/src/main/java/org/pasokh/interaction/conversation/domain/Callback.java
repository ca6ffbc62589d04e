package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a customer is to be called back, or written to, instead of waiting in person.
///
/// @param phone in E.164; null to be written to
/// @param promisedBy until when an agent is to have it in hand, as far as the router has said
/// @param agreed whether the router has agreed to it
/// @param inPool the router's pool that knows of it; not written down while there was one
public record Callback(
        String id,
        @Nullable String phone,
        @Nullable Instant promisedBy,
        boolean agreed,
        @Nullable String inPool) {

    static Callback asked(String id, @Nullable String phone, String pool) {
        return new Callback(id, phone, null, false, pool);
    }

    Callback agreed(@Nullable Instant by, String pool) {
        return new Callback(id, phone, by, true, pool);
    }

    Callback in(String pool) {
        return new Callback(id, phone, promisedBy, agreed, pool);
    }

    public String pool() {
        return inPool == null ? Pools.FIRST : inPool;
    }
}
