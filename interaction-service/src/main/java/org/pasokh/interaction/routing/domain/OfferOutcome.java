package org.pasokh.interaction.routing.domain;

/// How an offer ended.
public enum OfferOutcome {
    ACCEPTED,
    DECLINED,
    TIMED_OUT,
    WITHDRAWN_CUSTOMER_LEFT,
    WITHDRAWN_AGENT_LEFT,
    /// It became known that this agent must not have it.
    WITHDRAWN_EXCLUDED,
    WITHDRAWN_SYSTEM;

    /// The agent saw it and did not take it.
    boolean missed() {
        return this == DECLINED || this == TIMED_OUT;
    }

    boolean withdrawn() {
        return this == WITHDRAWN_CUSTOMER_LEFT
                || this == WITHDRAWN_AGENT_LEFT
                || this == WITHDRAWN_EXCLUDED
                || this == WITHDRAWN_SYSTEM;
    }
}
