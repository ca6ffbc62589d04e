package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.LogMarks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that the log has gone or come back, and sends visitors away when it stays away: another gateway may reach
/// it, and if none does, their pages say so.
public final class WatchingLog {

    private static final Logger LOG = LoggerFactory.getLogger(WatchingLog.class);
    private static final String ANY = "";

    private final LogMarks marks;
    private final Reach reach;
    private final Connections connections;
    private final Duration closeAfter;
    private final InstantSource clock;

    public WatchingLog(LogMarks marks, Reach reach, Connections connections, Duration closeAfter, InstantSource clock) {
        this.marks = marks;
        this.reach = reach;
        this.connections = connections;
        this.closeAfter = closeAfter;
        this.clock = clock;
    }

    public void look() {
        boolean was = reach.isThere();
        try {
            marks.read(ANY).join();
            reach.reached(clock.instant());
        } catch (CompletionException e) {
            reach.missed(clock.instant());
        }
        if (was != reach.isThere()) {
            LOG.warn("web chat: the log is {}", was ? "away" : "back");
        }
        if (connections.count() > 0 && reach.awayFor(closeAfter, clock.instant())) {
            LOG.warn("web chat: {} visitors are sent away, the log stays away", connections.count());
            connections.closeAll(Closing.UNREACHABLE);
        }
    }
}
