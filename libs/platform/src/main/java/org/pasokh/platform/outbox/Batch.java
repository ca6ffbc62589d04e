package org.pasokh.platform.outbox;

import java.util.List;

/// A document's whole outbox as it stood at a version.
record Batch(long version, List<OutboxEntry> entries) {

    /// Without what an earlier version has brought to the log already.
    Batch after(long published) {
        return new Batch(
                version,
                entries.stream().filter(entry -> entry.version() > published).toList());
    }
}
