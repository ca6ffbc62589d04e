package org.pasokh.interaction.routing.domain;

/// The kinds of entries of which a pool's state consists. The names stand in stores: they are never changed.
public enum EntryKind {
    AGENT,
    VISIT,
    OFFER,
    HANDLING,
    STAFFING,
    ENDED_VISIT,
    ENDED_OFFER,
    ENDED_HANDLING,
    ANSWERED,
    SETTINGS,
    CLOCK,
    ANSWERS,
    COURSE,
    WAIT_FIGURES,
    AGENT_WORK,
    CALLBACK,
    OVERFLOWING,
    SERVICE_LEVEL,
    MOVED_ON
}
