package org.pasokh.gateway.email.mailbox;

/// Tenures that last.
public final class Tenures {

    private Tenures() {}

    public static Tenure of(Ownership ownership) {
        return new Tenure(ownership, () -> {}, () -> true);
    }
}
