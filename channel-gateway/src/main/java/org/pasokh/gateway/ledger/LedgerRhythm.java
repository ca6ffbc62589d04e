package org.pasokh.gateway.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pasokh.gateway.ledger.application.Auditing;
import org.pasokh.gateway.ledger.domain.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at the ledger in regular turns, on every replica; they all see the same.
final class LedgerRhythm implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerRhythm.class);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("ledger").factory());
    private final Auditing auditing;
    private final Contacts contacts;
    private final LedgerSettings settings;
    private final InstantSource clock;
    private Instant forgotAt = Instant.EPOCH;
    private volatile boolean running;

    LedgerRhythm(Auditing auditing, Contacts contacts, LedgerSettings settings, InstantSource clock) {
        this.auditing = auditing;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        long every = settings.lookEvery().toMillis();
        Future<?> _ = timer.scheduleWithFixedDelay(this::turn, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void turn() {
        try {
            auditing.look();
            Instant now = clock.instant();
            if (forgotAt.plus(FORGET_EVERY).isBefore(now)) {
                forgotAt = now;
                contacts.forget(now.minus(settings.keptFor()));
            }
        } catch (RuntimeException e) {
            LOG.warn("ledger.look-failed reason={}", e.getClass().getSimpleName());
        }
    }
}
