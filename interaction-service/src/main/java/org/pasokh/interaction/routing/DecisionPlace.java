package org.pasokh.interaction.routing;

import java.time.Instant;

/// Where `routing.events` has an offer and its decision.
public record DecisionPlace(String offerId, int partition, long offset, Instant at) {}
