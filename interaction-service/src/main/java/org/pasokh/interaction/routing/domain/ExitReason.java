package org.pasokh.interaction.routing.domain;

/// Why a visit was sent away.
public enum ExitReason {
    QUEUE_FULL,
    CLOSED,
    SUSPENDED,
    UNSTAFFED
}
