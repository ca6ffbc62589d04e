package org.pasokh.gateway.chat.application;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame;

/// The sessions whose visitors are connected to this gateway, one connection each.
public final class Connections {

    private final Map<String, LiveOutlet> bySession = new ConcurrentHashMap<>();
    private final EntryPoints entryPoints = new EntryPoints();

    /// From now on what the log brings for this session reaches this outlet. A former one of the session gives way.
    void attach(String session, LiveOutlet outlet) {
        LiveOutlet former = bySession.put(session, outlet);
        if (former != null) {
            former.close(Closing.REPLACED);
        }
    }

    void detach(String session, LiveOutlet outlet) {
        bySession.remove(session, outlet);
    }

    public EntryPoints entryPoints() {
        return entryPoints;
    }

    public boolean holds(String session) {
        return bySession.containsKey(session);
    }

    public void push(String session, GatewayFrame frame) {
        LiveOutlet outlet = bySession.get(session);
        if (outlet != null) {
            outlet.push(frame);
        }
    }

    public List<String> sessions() {
        return List.copyOf(bySession.keySet());
    }

    public void closeAll(Closing closing) {
        bySession.values().forEach(outlet -> outlet.close(closing));
    }

    public int count() {
        return bySession.size();
    }
}
