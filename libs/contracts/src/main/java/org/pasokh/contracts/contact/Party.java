package org.pasokh.contracts.contact;

/// Which side of a conversation wrote or acted.
public enum Party {
    CUSTOMER,
    AGENT,
    SYSTEM
}
