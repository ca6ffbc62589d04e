package org.pasokh.gateway.owning;

/// Another replica has taken the mailbox over while this one was away.
public final class OwnershipLostException extends RuntimeException {

    public OwnershipLostException() {
        super("taken over", null, false, false);
    }
}
