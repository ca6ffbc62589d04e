package org.pasokh.interaction.routing.domain;

/// Names a callback; the asker chooses it.
public record CallbackId(String value) {

    public CallbackId {
        IdText.check(CallbackId.class, value);
    }
}
