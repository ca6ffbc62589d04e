package org.pasokh.contracts.routing;

/// How a visit ended; every visit has exactly one.
public enum VisitOutcome {
    ANSWERED,
    ABANDONED,
    CALLBACK_ACCEPTED,
    FLOWED_OUT,
    TRANSFERRED,
    DEFLECTED,
    VOICEMAIL,
    SYSTEM_ENDED,
    EXPIRED
}
