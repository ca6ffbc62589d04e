package org.pasokh.interaction.desk.messaging;

import org.pasokh.interaction.desk.view.CurrentView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Sends desks away from a view that is no longer true: to another replica, or to their banner. Cut off from the log it
/// would look like a quiet one, and they would go on waiting for offers that lapse.
class WatchingTheLog {

    private static final Logger LOG = LoggerFactory.getLogger(WatchingTheLog.class);
    private static final long EVERY = 1_000;

    private final CurrentView current;
    private boolean was;

    WatchingTheLog(CurrentView current) {
        this.current = current;
    }

    @Scheduled(fixedDelay = EVERY)
    synchronized void look() {
        boolean is = current.get().isPresent();
        if (is && !was) {
            LOG.info("desk.view-true");
        } else if (was && !is) {
            LOG.warn("desk.view-lost");
        }
        was = is;
        if (!is) {
            // again each time: a stream may just have been opening
            current.endStreams();
        }
    }
}
