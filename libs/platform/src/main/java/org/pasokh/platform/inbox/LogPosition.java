package org.pasokh.platform.inbox;

import java.time.Instant;

/// Where on the log a record stands, and since when.
public record LogPosition(String topic, int partition, long offset, Instant appendedAt) {}
