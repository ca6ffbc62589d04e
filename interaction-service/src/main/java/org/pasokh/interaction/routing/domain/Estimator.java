package org.pasokh.interaction.routing.domain;

/// A way to estimate a wait (domain page, 3.6).
public enum Estimator {
    /// From those ahead, the agents' time and how many give up.
    QUEUE_LENGTH,
    /// As long as the first in line has waited by now.
    HEAD_OF_LINE,
    /// As long as the last one answered had waited.
    LAST_TO_ENTER
}
