package org.pasokh.gateway.social.provider;

/// What is thought of a request to our webhook.
public sealed interface Verdict {

    /// Its body is a delivery of the provider.
    record Genuine() implements Verdict {}

    /// The provider asks whether we are there; nothing is delivered.
    ///
    /// @param answer what it wants to hear
    record Greeting(String answer) implements Verdict {}

    /// Anybody may have sent it.
    ///
    /// @param reason for the log; the sender is not told
    record Forged(String reason) implements Verdict {}
}
