package org.pasokh.interaction.callbacks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CallbackEvent.CallbackRequested;
import org.pasokh.contracts.routing.CallbackOutcome;

/// A callback as the router last told of it.
///
/// @param waitingSince since when the customer waits
/// @param notBefore nobody is asked before
/// @param promisedBy until when, as it was promised at first; null while it is tried again
/// @param attempts how often it was tried in vain
/// @param inLine whether its time has come
/// @param outcome null while it is open
/// @param seq number of the latest telling
/// @param pool the router's pool that knows of it
public record OpenCallback(
        String callbackId,
        String interactionId,
        String queueId,
        Channel channel,
        Instant waitingSince,
        Instant notBefore,
        @Nullable Instant promisedBy,
        int attempts,
        boolean inLine,
        boolean late,
        @Nullable CallbackOutcome outcome,
        @Nullable Instant endedAt,
        long seq,
        String pool) {

    static OpenCallback of(CallbackRequested told, long seq, String pool) {
        return new OpenCallback(
                told.callbackId(),
                told.interactionId(),
                told.queueId(),
                told.channel(),
                told.waitingSince(),
                told.notBefore(),
                told.promisedBy(),
                0,
                false,
                false,
                null,
                null,
                seq,
                pool);
    }

    OpenCallback in(String other) {
        return new OpenCallback(
                callbackId,
                interactionId,
                queueId,
                channel,
                waitingSince,
                notBefore,
                promisedBy,
                attempts,
                inLine,
                late,
                outcome,
                endedAt,
                seq,
                other);
    }

    OpenCallback begun(String queue, long number) {
        return new OpenCallback(
                callbackId,
                interactionId,
                queue,
                channel,
                waitingSince,
                notBefore,
                promisedBy,
                attempts,
                true,
                late,
                null,
                null,
                number,
                pool);
    }

    OpenCallback postponed(String queue, int tried, Instant until, long number) {
        return new OpenCallback(
                callbackId,
                interactionId,
                queue,
                channel,
                waitingSince,
                until,
                null,
                tried,
                false,
                late,
                null,
                null,
                number,
                pool);
    }

    OpenCallback belated(long number) {
        return new OpenCallback(
                callbackId,
                interactionId,
                queueId,
                channel,
                waitingSince,
                notBefore,
                promisedBy,
                attempts,
                inLine,
                true,
                null,
                null,
                number,
                pool);
    }

    OpenCallback ended(CallbackOutcome how, Instant at, long number) {
        return new OpenCallback(
                callbackId,
                interactionId,
                queueId,
                channel,
                waitingSince,
                notBefore,
                promisedBy,
                attempts,
                false,
                late,
                how,
                at,
                number,
                pool);
    }
}
