package org.pasokh.contracts.routing;

import java.time.Instant;

/// A span in which a queue's channel is open.
///
/// @param to the first moment at which it is no longer open
public record Opening(Instant from, Instant to) {}
