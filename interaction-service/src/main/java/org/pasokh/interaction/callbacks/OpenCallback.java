package org.pasokh.interaction.callbacks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CallbackEvent.CallbackRequested;
import org.pasokh.contracts.routing.CallbackOutcome;

/// A callback as the router last told of it.
///
/// @param over null while it is open
/// @param seq number of the latest telling
/// @param pool the router's pool that knows of it
public record OpenCallback(
        Asked asked, Standing standing, @Nullable Over over, long seq, String pool) {

    /// What was asked for, by whom.
    ///
    /// @param waitingSince since when the customer waits
    public record Asked(String callbackId, String interactionId, Channel channel, Instant waitingSince) {}

    /// How far it has come.
    ///
    /// @param notBefore nobody is asked before
    /// @param promisedBy until when, as it was promised at first; null while it is tried again
    /// @param attempts how often it was tried in vain
    /// @param inLine whether its time has come
    /// @param late whether the promise was broken
    public record Standing(
            String queueId,
            Instant notBefore,
            @Nullable Instant promisedBy,
            int attempts,
            boolean inLine,
            boolean late) {

        private Standing inLine(String queue, boolean is) {
            return new Standing(queue, notBefore, promisedBy, attempts, is, late);
        }
    }

    public record Over(CallbackOutcome outcome, Instant at) {}

    static OpenCallback of(CallbackRequested told, long seq, String pool) {
        return new OpenCallback(
                new Asked(told.callbackId(), told.interactionId(), told.channel(), told.waitingSince()),
                new Standing(told.queueId(), told.notBefore(), told.promisedBy(), 0, false, false),
                null,
                seq,
                pool);
    }

    OpenCallback in(String other) {
        return new OpenCallback(asked, standing, over, seq, other);
    }

    OpenCallback begun(String queue, long number) {
        return told(standing.inLine(queue, true), number);
    }

    OpenCallback postponed(String queue, int tried, Instant until, long number) {
        return told(new Standing(queue, until, null, tried, false, standing.late), number);
    }

    OpenCallback belated(long number) {
        return told(
                new Standing(
                        standing.queueId,
                        standing.notBefore,
                        standing.promisedBy,
                        standing.attempts,
                        standing.inLine,
                        true),
                number);
    }

    OpenCallback ended(CallbackOutcome how, Instant at, long number) {
        return new OpenCallback(asked, standing.inLine(standing.queueId, false), new Over(how, at), number, pool);
    }

    private OpenCallback told(Standing now, long number) {
        return new OpenCallback(asked, now, null, number, pool);
    }
}
