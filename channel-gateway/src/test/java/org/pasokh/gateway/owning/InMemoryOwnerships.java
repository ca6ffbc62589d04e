package org.pasokh.gateway.owning;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Owners of one JVM's tests.
public final class InMemoryOwnerships implements Ownerships {

    private final Map<String, Held> held = new HashMap<>();

    private record Held(@Nullable String owner, long epoch, Instant until) {}

    @Override
    public synchronized Optional<Ownership> claim(String task, String owner, Instant now, Instant until) {
        Held before = held.getOrDefault(task, new Held(null, 0, Instant.MIN));
        if (before.owner != null && !before.owner.equals(owner) && !before.until.isBefore(now)) {
            return Optional.empty();
        }
        held.put(task, new Held(owner, before.epoch + 1, until));
        return Optional.of(new Ownership(task, owner, before.epoch + 1));
    }

    @Override
    public synchronized boolean renew(Ownership ownership, Instant until) {
        if (!holds(ownership)) {
            return false;
        }
        held.put(ownership.task(), new Held(ownership.owner(), ownership.epoch(), until));
        return true;
    }

    @Override
    public synchronized void release(Ownership ownership) {
        if (holds(ownership)) {
            held.put(ownership.task(), new Held(null, ownership.epoch(), Instant.MIN));
        }
    }

    public synchronized boolean holds(Ownership ownership) {
        Held now = held.get(ownership.task());
        return now != null && ownership.owner().equals(now.owner) && now.epoch == ownership.epoch();
    }
}
