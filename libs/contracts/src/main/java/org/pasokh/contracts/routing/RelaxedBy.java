package org.pasokh.contracts.routing;

/// What takes a visit up its queue's ladder.
public enum RelaxedBy {
    TIME,
    /// Nobody who meets what was asked is here: there is no point in waiting for nobody.
    NOBODY_HERE
}
