package org.pasokh.interaction.configuration;

import java.time.InstantSource;
import org.pasokh.interaction.configuration.version.CurrentVersion;
import org.pasokh.interaction.configuration.version.Version;
import org.pasokh.platform.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/// Looks for a newer version every two seconds, makes it this replica's and sees to it that the router is told; at
/// the start before the first message is taken.
class FollowingVersions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingVersions.class);

    private final CurrentVersion current;
    private final TellingTheRouter telling;
    private final InstantSource clock;
    private volatile boolean running;
    private boolean toldAll;

    FollowingVersions(CurrentVersion current, TellingTheRouter telling, InstantSource clock) {
        this.current = current;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        follow();
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

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    synchronized void follow() {
        if (!running) {
            return;
        }
        try {
            Version version = current.refresh();
            if (toldAll) {
                telling.tellNews(version, clock.instant());
            } else {
                telling.tellAll(version, clock.instant());
                toldAll = true;
            }
        } catch (RuntimeException e) {
            LOG.warn("configuration.not-followed reason={}", FailureReason.of(e));
        }
    }
}
