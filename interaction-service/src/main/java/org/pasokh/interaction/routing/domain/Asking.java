package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What visits ask for under the settings in force, at hand for those who ask for what others do.
final class Asking {
    /// Whoever can ask for anything could fill the memory: then it begins anew.
    private static final int KEPT = 4_096;

    private record Same(QueueId queue, Channel channel, List<SkillNeed> needs) {}

    private final PoolSettings settings;
    private final Map<Same, Rungs> known = new HashMap<>();

    Asking(PoolSettings settings) {
        this.settings = settings;
    }

    Rungs of(Need need) {
        QueueSettings queue = settings.of(need.queue());
        if (!need.required().excluded().isEmpty()) {
            return new Rungs(need, queue);
        }
        Same same = new Same(need.queue(), need.channel(), queue.needs(need));
        Rungs rungs = known.get(same);
        if (rungs == null) {
            rungs = new Rungs(need, queue);
            if (known.size() == KEPT) {
                known.clear();
            }
            known.put(same, rungs);
        }
        return rungs;
    }
}
