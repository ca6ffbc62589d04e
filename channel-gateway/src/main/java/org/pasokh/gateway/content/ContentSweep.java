package org.pasokh.gateway.content;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Removes contents that nothing refers to. Every replica does; two at once do no harm.
final class ContentSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContentSweep.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("content-sweep").factory());
    private final ContentStore store;
    private final ContentSettings settings;
    private final InstantSource clock;
    private volatile boolean running;

    ContentSweep(ContentStore store, ContentSettings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        long every = settings.sweepEvery().toMillis();
        Future<?> _ = timer.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
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

    private void sweep() {
        try {
            int swept = store.sweep(clock.instant().minus(settings.sweepAfter()));
            if (swept > 0) {
                LOG.info("content.swept count={}", swept);
            }
        } catch (RuntimeException e) {
            LOG.warn("content.sweep-failed reason={}", e.getClass().getSimpleName());
        }
    }
}
