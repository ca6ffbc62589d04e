package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a customer is to be called back, or written to, instead of waiting in person.
///
/// @param phone in E.164; null to be written to
/// @param promisedBy until when an agent is to have it in hand, as far as the router has said
/// @param agreed whether the router has agreed to it
/// @param inPool the router's pool that knows of it; not written down while there was one
/// @param notBefore the time that the customer has named; not written down by older versions
public record Callback(
        String id,
        @Nullable String phone,
        @Nullable Instant promisedBy,
        boolean agreed,
        @Nullable String inPool,
        @Nullable Instant notBefore) {

    static Callback asked(String id, CallbackWish wish, String pool) {
        return new Callback(id, wish.phone(), null, false, pool, wish.notBefore());
    }

    /// Once it is tried again, the time that was named is past.
    Callback agreed(@Nullable Instant by, String pool) {
        return new Callback(id, phone, by, true, pool, by == null ? null : notBefore);
    }

    Callback in(String pool) {
        return new Callback(id, phone, promisedBy, agreed, pool, notBefore);
    }

    public String pool() {
        return inPool == null ? Pools.FIRST : inPool;
    }

    CallbackNews news() {
        return CallbackNews.promised(promisedBy, notBefore);
    }
}
