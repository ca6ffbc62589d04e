package org.pasokh.contracts.contact;

/// The kind of line a contact arrives on.
public enum Channel {
    PHONE,
    EMAIL,
    CHAT,
    SOCIAL
}
