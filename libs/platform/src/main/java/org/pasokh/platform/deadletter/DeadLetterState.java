package org.pasokh.platform.deadletter;

/// What became of a dead letter.
public enum DeadLetterState {
    OPEN,
    REPLAYED,
    DISCARDED
}
