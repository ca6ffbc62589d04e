package org.pasokh.console.door;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The replicas of a service and the order in which to ask them: sessions are spread, and one that did not answer
/// lately comes last.
final class Replicas {

    private final List<URI> addresses;
    private final Duration avoidFor;
    private final Map<URI, Instant> failedAt = new ConcurrentHashMap<>();

    Replicas(List<URI> addresses, Duration avoidFor) {
        this.addresses = List.copyOf(addresses);
        this.avoidFor = avoidFor;
    }

    List<URI> inOrder(String session, Instant now) {
        int first = Math.floorMod(session.hashCode(), addresses.size());
        List<URI> good = new ArrayList<>();
        List<URI> avoided = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            URI address = addresses.get((first + i) % addresses.size());
            (isAvoided(address, now) ? avoided : good).add(address);
        }
        good.addAll(avoided);
        return good;
    }

    /// @param address the replica's, or what was asked there
    void failed(URI address, Instant now) {
        addresses.stream()
                .filter(replica -> address.getAuthority().equals(replica.getAuthority()))
                .forEach(replica -> failedAt.put(replica, now));
    }

    void answered(URI address) {
        failedAt.remove(address);
    }

    private boolean isAvoided(URI address, Instant now) {
        Instant at = failedAt.get(address);
        return at != null && now.isBefore(at.plus(avoidFor));
    }
}
