package org.pasokh.contracts.routing;

/// Why a queue gives visits away.
public enum OverflowCause {
    UNSTAFFED,
    LONGEST_WAIT,
    EXPECTED_WAIT,
    WAITING,
    SERVICE_LEVEL
}
