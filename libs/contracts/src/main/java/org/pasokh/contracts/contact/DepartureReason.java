package org.pasokh.contracts.contact;

/// How a customer left.
public enum DepartureReason {
    /// The customer said so: ended the chat, hung up.
    LEFT,
    /// The connection was gone for longer than the channel waits.
    LOST
}
