package org.pasokh.gateway.email.thread;

import org.jspecify.annotations.Nullable;

/// What an address or a Message-ID says about a conversation.
public sealed interface Proof {

    /// It does not look like one of ours.
    record None() implements Proof {}

    /// It looks like one of ours and is not signed by us for this account.
    record Forged() implements Proof {}

    /// @param messageId our message that it names; an address names none
    record Proven(String key, @Nullable String messageId) implements Proof {}
}
