package org.pasokh.platform.outbox;

/// The fields of a document that carries its events.
public final class OutboxDocument {

    public static final String ID = "_id";
    public static final String VERSION = "version";
    public static final String STATE = "state";

    /// What is not known to be on Kafka, in order.
    public static final String OUTBOX = "outbox";

    /// Since when the oldest of it stands there; absent when there is nothing.
    public static final String OUTBOX_SINCE = "outboxSince";

    private OutboxDocument() {}
}
