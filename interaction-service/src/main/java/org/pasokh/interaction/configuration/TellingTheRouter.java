package org.pasokh.interaction.configuration;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/// Tells the router at each start how the installation is configured, before the first message is taken.
final class TellingTheRouter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TellingTheRouter.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

    private final PoolConfiguration configuration;
    private final EventPublisher publisher;
    private final TaskScheduler scheduler;
    private final InstantSource clock;
    private volatile boolean running;

    TellingTheRouter(
            PoolConfiguration configuration, EventPublisher publisher, TaskScheduler scheduler, InstantSource clock) {
        this.configuration = configuration;
        this.publisher = publisher;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        tell(configuration.publications(clock.instant()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After the topics have been found right, before the consumers begin.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 3_000;
    }

    private void tell(List<Publication> publications) {
        if (!running) {
            return;
        }
        try {
            CompletableFuture.allOf(
                            publications.stream().map(publisher::publish).toArray(CompletableFuture[]::new))
                    .join();
            LOG.info("router told of the pool and {} agents", publications.size() - 1);
        } catch (CompletionException e) {
            LOG.warn("router not told of the configuration yet: {}", String.valueOf(e.getCause()));
            var _ = scheduler.schedule(() -> tell(publications), clock.instant().plus(AGAIN_AFTER));
        }
    }
}
