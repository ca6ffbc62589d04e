package org.pasokh.interaction.desk.lease;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who is seen, here and by the other replicas.
final class Seeing {

    private final Heartbeats here;
    private final LastSeen everywhere;

    Seeing(Heartbeats here, LastSeen everywhere) {
        this.here = here;
        this.everywhere = everywhere;
    }

    /// Tells the others who was heard of here.
    void share() {
        Map<String, Instant> news = here.takeNews();
        try {
            everywhere.note(news);
        } catch (RuntimeException e) {
            here.isNewsStill(news.keySet());
            throw e;
        }
    }

    /// Those of whom nothing was heard here since then, with what others have heard of them.
    Map<String, Instant> elsewhere(Collection<String> agents, Instant since) {
        here.forget(since);
        List<String> unheard =
                agents.stream().filter(agent -> !here.hasHeard(agent, since)).toList();
        Map<String, Instant> seen = new HashMap<>(everywhere.of(unheard));
        unheard.forEach(agent -> seen.putIfAbsent(agent, Instant.EPOCH));
        return seen;
    }
}
