package org.pasokh.interaction.conversation.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an interaction asks of its line, and of the agent who answers it, beyond what its queue asks.
///
/// @param excluded agents who never get it
/// @param lastAgent to whom it is brought if that is soon possible: who spoke with the customer last
public record Demands(
        @Nullable Urgency urgency,
        List<SkillWanted> skills,
        Set<String> excluded,
        @Nullable String lastAgent) {

    public static final Demands NONE = new Demands(null, List.of(), Set.of(), null);

    public Demands {
        skills = List.copyOf(skills);
        excluded = Set.copyOf(excluded);
    }

    /// @param level at least, from 1 to 5
    /// @param mandatory never given up, however long the customer waits
    public record SkillWanted(String skill, int level, boolean mandatory) {}

    Demands urgent(Urgency other) {
        return new Demands(other, skills, excluded, lastAgent);
    }

    Demands answeredBy(List<SkillWanted> wanted, Set<String> others) {
        return new Demands(urgency, wanted, others, lastAgent);
    }

    public Urgency urgent() {
        return urgency == null ? Urgency.NONE : urgency;
    }

    /// Whether anything is asked of the agent.
    public boolean asksOfAgent() {
        return !skills.isEmpty() || !excluded.isEmpty() || lastAgent != null;
    }
}
