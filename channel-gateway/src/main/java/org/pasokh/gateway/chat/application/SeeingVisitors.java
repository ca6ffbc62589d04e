package org.pasokh.gateway.chat.application;

import java.time.InstantSource;
import java.util.List;
import org.pasokh.gateway.chat.domain.PresentVisitors;

/// Takes note, for all connected visitors at once, that they are still there.
public final class SeeingVisitors {

    private final Connections connections;
    private final PresentVisitors visitors;
    private final InstantSource clock;

    public SeeingVisitors(Connections connections, PresentVisitors visitors, InstantSource clock) {
        this.connections = connections;
        this.visitors = visitors;
        this.clock = clock;
    }

    public void see() {
        List<String> here = connections.sessions();
        if (!here.isEmpty()) {
            visitors.seen(here, clock.instant());
        }
    }
}
