package org.pasokh.platform.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.outbox.OutboxEntry.Route;
import org.pasokh.platform.publishing.LogWriter;

/// One attempt to bring entries to the log in their order. Entries on different routes are under way together; on one
/// route each waits for the one before, since of two under way the second may arrive although the first failed.
final class OrderedPublishing {

    private final LogWriter log;
    private final Preparations preparations;

    OrderedPublishing(LogWriter log, Preparations preparations) {
        this.log = log;
        this.preparations = preparations;
    }

    /// The entries that are not known to have arrived, in their order, and what hindered the first of them.
    record Outcome(List<OutboxEntry> left, @Nullable Throwable hindrance) {}

    Outcome attempt(List<OutboxEntry> entries) {
        Map<Route, CompletableFuture<Void>> underWay = new HashMap<>();
        Map<OutboxEntry, CompletableFuture<Void>> results = new LinkedHashMap<>();
        boolean hindered = false;
        for (OutboxEntry entry : entries) {
            CompletableFuture<Void> before = underWay.get(entry.route());
            hindered = hindered || (before != null && failure(before) != null);
            CompletableFuture<Void> result = hindered ? notSent() : send(entry);
            hindered = hindered || result.isCompletedExceptionally();
            underWay.put(entry.route(), result);
            results.put(entry, result);
        }
        return outcome(results);
    }

    private CompletableFuture<Void> send(OutboxEntry entry) {
        try {
            preparations.prepare(entry);
        } catch (RuntimeException e) { // whatever it is, the event waits
            return CompletableFuture.failedFuture(e);
        }
        return log.write(entry.toLogEntry());
    }

    private static CompletableFuture<Void> notSent() {
        return CompletableFuture.failedFuture(new IllegalStateException("one before it failed"));
    }

    private static Outcome outcome(Map<OutboxEntry, CompletableFuture<Void>> results) {
        List<OutboxEntry> left = new ArrayList<>();
        Throwable first = null;
        for (Map.Entry<OutboxEntry, CompletableFuture<Void>> result : results.entrySet()) {
            Throwable failure = failure(result.getValue());
            if (failure != null) {
                left.add(result.getKey());
                first = first == null ? failure : first;
            }
        }
        return new Outcome(left, first);
    }

    /// Waits for the result.
    private static @Nullable Throwable failure(CompletableFuture<Void> result) {
        try {
            result.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }
}
