package org.pasokh.contracts.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventType;
import org.pasokh.contracts.contact.Channel;

/// The life of a callback. The envelope's subject is the callback.
public sealed interface CallbackEvent extends RoutingEvent {

    String callbackId();

    String interactionId();

    /// A customer is to be called back.
    ///
    /// @param notBefore nobody is asked to before
    /// @param promisedBy until when an agent is to have it in hand
    @EventType("routing.callback-requested.v1")
    record CallbackRequested(
            String callbackId,
            String interactionId,
            String queueId,
            Channel channel,
            Instant waitingSince,
            Instant notBefore,
            @Nullable Instant promisedBy,
            Instant at)
            implements CallbackEvent {}

    /// Its time has come: it stands in its line in this visit.
    ///
    /// @param attempt from 1
    @EventType("routing.callback-begun.v1")
    record CallbackBegun(
            String callbackId, String interactionId, String queueId, String visitId, int attempt, Instant at)
            implements CallbackEvent {}

    /// The customer was not reached; it is tried again.
    ///
    /// @param attempts how often it was tried
    @EventType("routing.callback-postponed.v1")
    record CallbackPostponed(
            String callbackId,
            String interactionId,
            String queueId,
            int attempts,
            Instant notBefore,
            String agentId,
            Instant at)
            implements CallbackEvent {}

    /// The promised time has passed, and no agent has it in hand.
    @EventType("routing.callback-late.v1")
    record CallbackLate(String callbackId, String interactionId, String queueId, Instant promisedBy, Instant at)
            implements CallbackEvent {}

    /// @param attempts how often it was tried in vain before
    /// @param agentId who had it in hand, if anybody
    @EventType("routing.callback-ended.v1")
    record CallbackEnded(
            String callbackId,
            String interactionId,
            String queueId,
            CallbackOutcome outcome,
            int attempts,
            @Nullable String agentId,
            Instant at)
            implements CallbackEvent {}
}
