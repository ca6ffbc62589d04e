package org.pasokh.interaction.conversation.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.CustomerTier;
import org.pasokh.contracts.routing.Requirements;
import org.pasokh.contracts.routing.Requirements.Preference;
import org.pasokh.contracts.routing.Requirements.PreferredAs;
import org.pasokh.contracts.routing.Severity;
import org.pasokh.contracts.routing.SkillNeed;
import org.pasokh.contracts.routing.Urgency;
import org.pasokh.interaction.conversation.domain.Demands;

/// An interaction's demands in the router's terms; null where there are none.
final class DemandsForRouter {

    private DemandsForRouter() {}

    static @Nullable Urgency urgency(Demands demands) {
        var known = demands.urgency();
        if (known == null) {
            return null;
        }
        var tier = known.tier();
        var severity = known.severity();
        return new Urgency(
                known.dueAt(),
                tier == null ? null : CustomerTier.valueOf(tier.name()),
                severity == null ? null : Severity.valueOf(severity.name()),
                null,
                known.prioritySeconds());
    }

    static @Nullable Requirements requirements(Demands demands) {
        return demands.asksOfAgent() ? requirementsInAll(demands) : null;
    }

    /// Also where there is none: it takes the place of what was known.
    static Requirements requirementsInAll(Demands demands) {
        String last = demands.lastAgent();
        return new Requirements(
                demands.skills().stream()
                        .map(wanted -> new SkillNeed(wanted.skill(), wanted.level(), wanted.mandatory()))
                        .toList(),
                last == null ? List.of() : List.of(new Preference(last, PreferredAs.LAST_AGENT)),
                demands.excluded());
    }
}
