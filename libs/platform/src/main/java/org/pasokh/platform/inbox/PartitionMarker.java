package org.pasokh.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What a handler left behind about a partition: who reads it, and which of its records are under suspicion.
///
/// @param owner the process that reads it; null when the last one gave it back in order
/// @param current the record being worked on, where that is written down at all
record PartitionMarker(
        String id, @Nullable String owner, @Nullable Long current, Map<Long, Suspicion> suspects) {

    static final String OWNER = "owner";
    static final String CURRENT = "current";
    static final String SUSPECTS = "suspects";

    PartitionMarker {
        suspects = Map.copyOf(suspects);
    }

    static PartitionMarker unknown(String id) {
        return new PartitionMarker(id, null, null, Map.of());
    }

    static PartitionMarker read(Document stored) {
        Map<Long, Suspicion> suspects = new TreeMap<>();
        for (Document one : stored.getList(SUSPECTS, Document.class, List.of())) {
            Suspicion suspicion =
                    new Suspicion(one.getLong("offset"), one.getInteger("died"), one.getInteger("failed"));
            suspects.put(suspicion.offset(), suspicion);
        }
        return new PartitionMarker(stored.getString("_id"), stored.getString(OWNER), stored.getLong(CURRENT), suspects);
    }

    List<Document> suspectDocuments() {
        return suspects.values().stream()
                .map(one -> new Document("offset", one.offset())
                        .append("died", one.died())
                        .append("failed", one.failed()))
                .toList();
    }

    /// Which record the former owner died of, if it died: the one it was working on, else the first that it had not
    /// finished.
    @Nullable
    Long diedOf(long firstUnfinished) {
        if (owner == null) {
            return null;
        }
        return current == null ? firstUnfinished : (Long) Math.max(current, firstUnfinished);
    }
}
