package org.pasokh.contracts.routing;

/// Why a visit is no longer kept.
public enum ReleasedBy {
    LIMIT,
    NOBODY_TO_WAIT_FOR
}
