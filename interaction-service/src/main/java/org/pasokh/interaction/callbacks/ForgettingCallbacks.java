package org.pasokh.interaction.callbacks;

import java.time.Duration;
import java.time.InstantSource;
import org.pasokh.contracts.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// Forgets callbacks that are over, as soon as nothing can tell of their beginning any more: a dead letter that is put
/// back after that would open them anew.
class ForgettingCallbacks {

    static final Duration KEPT = Topic.deadLettersOf("interaction-service").kept();

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingCallbacks.class);

    private final KeepingCallbacks callbacks;
    private final InstantSource clock;

    ForgettingCallbacks(KeepingCallbacks callbacks, InstantSource clock) {
        this.callbacks = callbacks;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forget() {
        try {
            long forgotten = callbacks.forgetEndedBefore(clock.instant().minus(KEPT));
            if (forgotten > 0) {
                LOG.info("callbacks.forgotten count={}", forgotten);
            }
        } catch (DataAccessException e) {
            LOG.warn("callbacks.not-forgotten reason={}", e.getClass().getSimpleName());
        }
    }
}
