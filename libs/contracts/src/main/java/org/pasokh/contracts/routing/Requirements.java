package org.pasokh.contracts.routing;

import java.util.List;
import java.util.Set;

/// Who may answer a visit, beyond what its queue asks for, and who should.
///
/// @param needs come to those of the queue; of two levels the higher holds
/// @param preferred the first is the dearest
/// @param excluded agents who are never offered the visit
public record Requirements(List<SkillNeed> needs, List<Preference> preferred, Set<String> excluded) {

    public Requirements {
        needs = List.copyOf(needs);
        preferred = List.copyOf(preferred);
        excluded = InOrder.copyOf(excluded);
    }

    /// An agent whom a customer is brought to if that is soon possible, and why.
    public record Preference(String agentId, PreferredAs why) {}

    /// What ties a customer to an agent.
    public enum PreferredAs {
        CASE_OWNER,
        LAST_AGENT,
        NAMED_AGENT
    }
}
