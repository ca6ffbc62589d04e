package org.pasokh.interaction.conversation.domain;

/// What a customer is worth to the business.
public enum CustomerTier {
    TOP,
    BIG,
    MEDIUM,
    SMALL
}
