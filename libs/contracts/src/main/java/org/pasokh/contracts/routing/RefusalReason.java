package org.pasokh.contracts.routing;

/// Why a request changed nothing.
public enum RefusalReason {
    UNKNOWN_QUEUE,
    UNKNOWN_AGENT,
    UNKNOWN_VISIT,
    UNKNOWN_OFFER,
    UNKNOWN_HANDLING,
    VISIT_ENDED,
    /// Asked longer ago than the router remembers ended visits (an hour): it cannot know whether this one has ended.
    REQUEST_TOO_OLD,
    OFFER_NOT_YOURS,
    OFFER_EXPIRED,
    OFFER_WITHDRAWN,
    OFFER_ALREADY_ANSWERED,
    HANDLING_NOT_YOURS,
    HANDLING_ENDED,
    WRAP_UP_STARTED,
    PRESENCE_NOT_SETTABLE,
    /// A break for what the pool's settings do not name.
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
    /// A lost lease was reported, but the agent's presence was set after that connection was last seen.
    AGENT_CAME_BACK,
    ALREADY_SO,
    /// This customer has an open callback in this queue, or this interaction has one.
    CALLBACK_OPEN,
    UNKNOWN_CALLBACK,
    /// The agent and the visit are in different pools by now, or the pools do not agree where it is.
    MOVED,
    /// As many customers as can be called in that quarter of an hour have named it.
    SLOT_FULL,
    /// The request itself failed in the router; it stands in the dead letters.
    FAILED
}
