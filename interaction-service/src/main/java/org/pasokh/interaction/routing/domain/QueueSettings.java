package org.pasokh.interaction.routing.domain;

import java.time.Duration;

/// How one queue treats its visits.
///
/// @param maxOffers after this many missed offers a visit waits for a supervisor
public record QueueSettings(QueueId queue, Duration offerTimeout, Duration wrapUpLimit, int maxOffers) {
    public QueueSettings {
        if (!offerTimeout.isPositive() || wrapUpLimit.isNegative() || maxOffers < 1) {
            throw new IllegalArgumentException("queue " + queue.value() + ": offer " + offerTimeout + ", wrap-up "
                    + wrapUpLimit + ", offers " + maxOffers);
        }
    }
}
