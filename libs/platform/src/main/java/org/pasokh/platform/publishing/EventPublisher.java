package org.pasokh.platform.publishing;

import java.util.concurrent.CompletableFuture;

/// Puts events straight on Kafka, for what is not decided by a document: contacts from outside, commands to the router.
public final class EventPublisher {

    private final LogWriter log;

    public EventPublisher(LogWriter log) {
        this.log = log;
    }

    /// Completes when the log has the event; fails within some five seconds when it cannot be told whether it has. A
    /// failure means *unknown*, not *absent*: the event may be on the log, above all when this process was stopped
    /// for a while. Publishing the same event again under the same id is always right.
    ///
    /// Events of one key that must keep their order are published one after the other, each when the one before has
    /// completed: of two under way, the second may arrive although the first failed.
    public CompletableFuture<Void> publish(Publication publication) {
        return log.write(LogEntry.of(publication));
    }
}
