package org.pasokh.gateway.chat.application;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pasokh.gateway.chat.domain.GatewayFrame;

/// How the entry points stand, as this gateway last heard, and who is to hear of it. Of an entry point nothing has been
/// heard of its visitors are told nothing.
public final class EntryPoints {

    private final Map<String, GatewayFrame.Entry> known = new ConcurrentHashMap<>();
    private final Map<LiveOutlet, String> listeners = new ConcurrentHashMap<>();

    /// As it stands, if anything has been heard of it.
    public Optional<GatewayFrame.Entry> of(String entryPoint) {
        return Optional.ofNullable(known.get(entryPoint));
    }

    /// From now on the outlet, which has been welcomed, hears how the entry point stands. Nothing newer comes between
    /// what is known and its telling, or the visitor would be left with the older.
    synchronized void follow(String entryPoint, LiveOutlet outlet) {
        listeners.put(outlet, entryPoint);
        GatewayFrame.Entry entry = known.get(entryPoint);
        if (entry != null) {
            outlet.push(entry);
        }
    }

    /// What is heard again and again is told once.
    public synchronized void heard(String entryPoint, GatewayFrame.Entry entry) {
        listeners.keySet().removeIf(LiveOutlet::isClosed);
        if (entry.equals(known.put(entryPoint, entry))) {
            return;
        }
        listeners.forEach((outlet, followed) -> {
            if (followed.equals(entryPoint)) {
                outlet.push(entry);
            }
        });
    }
}
