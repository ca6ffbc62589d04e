package org.pasokh.interaction.desk.lease;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// When this replica last heard from each agent's screen. They come one by one and are noted for all replicas in bulk.
public final class Heartbeats {

    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private final Set<String> news = ConcurrentHashMap.newKeySet();

    public void heard(String agentId, Instant now) {
        heard.merge(agentId, now, (one, other) -> one.isAfter(other) ? one : other);
        news.add(agentId);
    }

    /// What has come since this was asked last.
    Map<String, Instant> takeNews() {
        Map<String, Instant> taken = new HashMap<>();
        for (String agentId : Set.copyOf(news)) {
            // first: a heartbeat that comes now is news again
            news.remove(agentId);
            Instant at = heard.get(agentId);
            if (at != null) {
                taken.put(agentId, at);
            }
        }
        return taken;
    }

    /// They may not have reached the others.
    void isNewsStill(Set<String> agentIds) {
        news.addAll(agentIds);
    }

    boolean hasHeard(String agentId, Instant since) {
        Instant at = heard.get(agentId);
        return at != null && !at.isBefore(since);
    }

    void forget(Instant before) {
        heard.values().removeIf(at -> at.isBefore(before));
    }
}
