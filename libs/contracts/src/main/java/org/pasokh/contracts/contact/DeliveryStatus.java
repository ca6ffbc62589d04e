package org.pasokh.contracts.contact;

/// How far a message of ours has come. Later ones never go back to earlier ones.
public enum DeliveryStatus {
    SENT,
    DELIVERED,
    READ,
    /// The result is unknown after a crash; the message may have arrived twice.
    UNCERTAIN,
    FAILED
}
