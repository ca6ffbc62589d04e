package org.pasokh.gateway.ledger.domain;

/// How far on its way a contact is counted.
public enum Tier {
    /// What a mail server or provider delivered, until it is translated.
    RAW,
    /// A customer's message, until it stands in an interaction.
    MESSAGE
}
