package org.pasokh.gateway.ledger.domain;

/// A partition of the log.
public record Spot(String topic, int partition) {}
