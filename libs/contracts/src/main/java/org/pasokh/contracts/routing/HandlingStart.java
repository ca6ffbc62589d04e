package org.pasokh.contracts.routing;

/// How a handling came about.
public enum HandlingStart {
    OFFERED,
    /// The agent took the visit unasked; no offer was made of it.
    PULLED
}
