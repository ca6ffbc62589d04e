package org.pasokh.contracts.routing;

import java.time.Duration;

/// How one queue treats its visits.
///
/// @param offerTimeout how long an agent has to answer an offer
/// @param wrapUpLimit how long wrap-up may take before the router ends it
/// @param maxOffers after this many unanswered or declined offers the visit waits for a supervisor
public record QueueSettings(String queueId, Duration offerTimeout, Duration wrapUpLimit, int maxOffers) {}
