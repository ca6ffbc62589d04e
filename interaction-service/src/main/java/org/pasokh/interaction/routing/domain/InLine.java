package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which interactions have a visit without an outcome, invitations of colleagues aside.
final class InLine {

    private final Map<InteractionId, Integer> visits = new HashMap<>();

    boolean is(InteractionId interaction) {
        return visits.containsKey(interaction);
    }

    void replace(@Nullable Visit former, @Nullable Visit visit) {
        count(former, -1);
        count(visit, 1);
    }

    private void count(@Nullable Visit visit, int change) {
        if (visit != null && visit.need().part() == null) {
            visits.merge(visit.need().interaction(), change, (known, by) -> known + by == 0 ? null : known + by);
        }
    }
}
