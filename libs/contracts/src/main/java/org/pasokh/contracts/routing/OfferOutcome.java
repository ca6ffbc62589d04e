package org.pasokh.contracts.routing;

/// How an offer ended.
public enum OfferOutcome {
    ACCEPTED,
    DECLINED,
    TIMED_OUT,
    WITHDRAWN_CUSTOMER_LEFT,
    WITHDRAWN_AGENT_LEFT,
    WITHDRAWN_SYSTEM,
    /// It became known that this agent must not have it.
    WITHDRAWN_EXCLUDED
}
