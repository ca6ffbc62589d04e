package org.pasokh.platform.publishing;

import java.util.concurrent.CompletableFuture;

/// Puts events straight on Kafka, for what is not decided by a document: contacts from outside, commands to the router.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class EventPublisher {

    EventPublisher() {}

    /// Completes when the log has the event; fails within some five seconds when it cannot be told whether it has. A
    /// failure means *unknown*, not *absent*: publishing the same event again under the same id is always right.
    public CompletableFuture<Void> publish(Publication publication) {
        throw new UnsupportedOperationException("follows");
    }
}
