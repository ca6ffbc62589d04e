package org.pasokh.gateway.email.sending;

/// What the other side said to a mail. Reasons are status codes, never its words: they may repeat addresses.
public sealed interface SendOutcome {

    record Accepted() implements SendOutcome {}

    /// For good.
    record Refused(String reason) implements SendOutcome {}

    /// For now: full, busy, or it wants to see whether we come again.
    record PutOff(String reason) implements SendOutcome {}

    /// The line broke over this mail: nobody knows what became of it, and nothing more goes over this line.
    record Unknown(String reason) implements SendOutcome {}
}
