package org.pasokh.interaction.routing.domain;

/// Why a request changed nothing.
public enum Refusal {
    UNKNOWN_QUEUE,
    UNKNOWN_AGENT,
    UNKNOWN_VISIT,
    UNKNOWN_OFFER,
    UNKNOWN_HANDLING,
    VISIT_ENDED,
    /// Asked longer ago than the router remembers ended visits: it cannot know whether this one has ended.
    REQUEST_TOO_OLD,
    OFFER_NOT_YOURS,
    OFFER_EXPIRED,
    OFFER_WITHDRAWN,
    OFFER_ALREADY_ANSWERED,
    HANDLING_NOT_YOURS,
    HANDLING_ENDED,
    WRAP_UP_STARTED,
    PRESENCE_NOT_SETTABLE,
    UNKNOWN_BREAK_REASON,
    /// Somebody else was quicker.
    VISIT_TAKEN,
    /// It is with somebody else, who has not answered yet.
    VISIT_OFFERED,
    QUEUE_CLOSED,
    AGENT_NOT_AVAILABLE,
    AGENT_DOES_NOT_SERVE,
    AGENT_LACKS_CAPACITY,
    /// Only the one whose conversation it is may do this, or everybody but that one.
    WRONG_ROLE,
    TOO_MANY_AGENTS,
    /// The agent has spoken since the connection was reported lost.
    AGENT_CAME_BACK,
    /// There is an open callback for this customer in this queue, or for this interaction.
    CALLBACK_OPEN,
    UNKNOWN_CALLBACK,
    /// The agent, or what it is about, is in another pool by now.
    MOVED,
    /// As many as can be called in that quarter of an hour are to be called in it already.
    SLOT_FULL,
    ALREADY_SO
}
