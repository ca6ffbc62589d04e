package org.pasokh.contracts.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How one queue treats its visits.
///
/// @param offerTimeout how long an agent has to answer an offer
/// @param wrapUpLimit how long wrap-up may take before the router ends it
/// @param maxOffers after this many unanswered or declined offers the visit waits for a supervisor
/// @param handlingTime how long work on a visit takes on average: work with a due time begins to wait twice as long
///     before it; ten minutes if null
/// @param answerWithin how soon a visit is to be answered; 20 seconds if null
/// @param agentOrder who is asked first; MOST_FREE if null
public record QueueSettings(
        String queueId,
        Duration offerTimeout,
        Duration wrapUpLimit,
        int maxOffers,
        @Nullable Duration handlingTime,
        @Nullable Duration answerWithin,
        @Nullable AgentOrder agentOrder) {}
