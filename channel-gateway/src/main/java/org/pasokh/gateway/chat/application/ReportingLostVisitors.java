package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.ChatLog;
import org.pasokh.gateway.chat.domain.LostVisitor;
import org.pasokh.gateway.chat.domain.PresentVisitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports visitors who have gone without a word. Every gateway may do so: the same departure has the same id.
public final class ReportingLostVisitors {

    private static final Logger LOG = LoggerFactory.getLogger(ReportingLostVisitors.class);
    private static final int AT_ONCE = 200;

    private final PresentVisitors visitors;
    private final ChatLog log;
    private final Reach logReach;
    private final Reach storeReach;
    private final Reach ownReach;
    private final Duration lostAfter;
    private final InstantSource clock;
    private volatile @Nullable Instant lastLook;

    public ReportingLostVisitors(
            PresentVisitors visitors, ChatLog log, Reach logReach, Duration lostAfter, InstantSource clock) {
        this.visitors = visitors;
        this.log = log;
        this.logReach = logReach;
        this.storeReach = new Reach(clock.instant());
        this.ownReach = new Reach(clock.instant());
        this.lostAfter = lostAfter;
        this.clock = clock;
    }

    /// Nobody is lost while we were away ourselves: visitors first get the full time to come back to us.
    public void report() {
        Instant now = clock.instant();
        noticeStandstill(now);
        List<LostVisitor> unseen = unseenSince(now.minus(lostAfter), now);
        if (Stream.of(logReach, storeReach, ownReach).allMatch(reach -> reach.steadyFor(lostAfter, now))) {
            unseen.forEach(this::report);
        }
    }

    /// Looks come many times in the time after which a visitor is lost. Where they stopped for half of it, the whole
    /// process stood still, as when a lid is closed, and could see nobody; so may all the others have.
    private void noticeStandstill(Instant now) {
        Instant before = lastLook;
        if (before != null && before.plus(lostAfter.dividedBy(2)).isBefore(now)) {
            ownReach.missed(now);
            ownReach.reached(now);
        }
        lastLook = now;
    }

    private List<LostVisitor> unseenSince(Instant since, Instant now) {
        try {
            List<LostVisitor> unseen = visitors.unseenSince(since, AT_ONCE);
            storeReach.reached(now);
            return unseen;
        } catch (RuntimeException e) {
            storeReach.missed(now);
            throw e;
        }
    }

    private void report(LostVisitor visitor) {
        try {
            log.depart(visitor.departure()).join();
        } catch (CompletionException e) {
            LOG.warn("chat session {}: departure not reported, the log is away", visitor.session());
            return;
        }
        visitors.reported(visitor);
        LOG.info("chat session {}: visitor lost", visitor.session());
    }
}
