package org.pasokh.interaction.routing.domain;

import java.util.List;
import java.util.Set;

/// Who may answer a visit, beyond what its queue asks for, and who should.
///
/// @param needs come to those of the queue; of two levels the higher holds
/// @param preferred the first is the dearest
/// @param excluded never offered the visit, whatever the ladder says
public record Requirements(List<SkillNeed> needs, List<Preference> preferred, Set<AgentId> excluded) {
    public static final Requirements NONE = new Requirements(List.of(), List.of(), Set.of());

    public Requirements {
        needs = List.copyOf(needs);
        preferred = List.copyOf(preferred);
        excluded = Set.copyOf(excluded);
    }

    List<AgentId> preferredAgents() {
        return preferred.isEmpty()
                ? List.of()
                : preferred.stream().map(Preference::agent).distinct().toList();
    }
}
