package org.pasokh.platform.outbox;

import org.jspecify.annotations.Nullable;

/// One document's way to Kafka, walked by one thread at a time. Of several batches that wait only the newest counts:
/// it holds what the others held.
final class Lane {

    /// A document of a collection.
    record Of(String collection, String id) {}

    private @Nullable Batch waiting;
    private long published;

    Lane(Batch first) {
        waiting = first;
    }

    synchronized void add(Batch batch) {
        if (waiting == null || batch.version() > waiting.version()) {
            waiting = batch;
        }
    }

    synchronized @Nullable Batch next() {
        Batch next = waiting;
        waiting = null;
        return next == null || next.version() <= published ? null : next.after(published);
    }

    synchronized boolean isDone() {
        return waiting == null || waiting.version() <= published;
    }

    synchronized void published(long version) {
        published = version;
    }
}
