package org.pasokh.gateway.sending;

/// How far a sending has come.
public enum SendState {
    WAITING,
    SENDING,
    SENT,
    FAILED,
    /// Sent, perhaps twice.
    UNCERTAIN;

    boolean isSettled() {
        return this == SENT || this == FAILED || this == UNCERTAIN;
    }
}
