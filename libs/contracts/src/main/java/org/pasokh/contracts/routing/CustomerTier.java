package org.pasokh.contracts.routing;

/// What a customer is worth to the business, as the customer's profile says.
public enum CustomerTier {
    TOP,
    BIG,
    MEDIUM,
    SMALL
}
