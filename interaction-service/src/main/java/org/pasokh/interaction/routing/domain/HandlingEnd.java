package org.pasokh.interaction.routing.domain;

/// What ended a handling.
public enum HandlingEnd {
    BY_AGENT,
    BY_LIMIT,
    AGENT_LOST,
    /// Passed on to a queue or a colleague.
    TRANSFERRED,
    /// A colleague who had been asked in has left, or was thanked.
    LEFT,
    /// The conversation that a colleague had been asked into went on elsewhere or ended.
    WITH_PRIMARY,
    /// The customer was not reached and is called again.
    CALLBACK_LATER
}
