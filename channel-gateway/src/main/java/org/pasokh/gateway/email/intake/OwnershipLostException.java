package org.pasokh.gateway.email.intake;

/// Another replica has taken the mailbox over while this one was away.
final class OwnershipLostException extends RuntimeException {

    OwnershipLostException() {
        super("taken over", null, false, false);
    }
}
