package org.pasokh.gateway.email.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.gateway.owning.InMemoryOwnerships;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.gateway.owning.Ownership;

/// A log of raw mails, and the progress of those who fill it, in memory.
final class InMemoryIntake implements RawLog, ProgressStore {

    final List<Appended> log = new ArrayList<>();
    final InMemoryOwnerships ownerships = new InMemoryOwnerships();
    private final Map<String, Progress> progresses = new HashMap<>();
    boolean away;
    boolean crashesAfterAppending;

    record Appended(String id, String key, RawMail mail) {}

    @Override
    public synchronized CompletableFuture<Void> append(String id, String key, RawMail mail) {
        if (away) {
            return CompletableFuture.failedFuture(new LogAwayException(new IllegalStateException("away")));
        }
        log.add(new Appended(id, key, mail));
        if (crashesAfterAppending) {
            throw new IllegalStateException("crash");
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized Optional<Progress> find(String task) {
        return Optional.ofNullable(progresses.get(task));
    }

    @Override
    public synchronized boolean advance(Ownership ownership, Progress progress) {
        if (!ownerships.holds(ownership)) {
            return false;
        }
        progresses.put(ownership.task(), progress);
        return true;
    }

    synchronized List<String> ids() {
        return log.stream().map(Appended::id).toList();
    }
}
