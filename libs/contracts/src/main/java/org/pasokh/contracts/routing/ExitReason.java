package org.pasokh.contracts.routing;

/// Why a queue has sent a visit away (DEFLECTED).
public enum ExitReason {
    QUEUE_FULL,
    CLOSED,
    SUSPENDED,
    UNSTAFFED
}
