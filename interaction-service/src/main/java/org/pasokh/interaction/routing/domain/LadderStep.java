package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// From when on less is asked of the agent.
///
/// @param after counted from when the customer began to wait
/// @param level no more than this is asked of any skill that is not mandatory
/// @param dropOptional no skill is asked that is not mandatory
public record LadderStep(Duration after, @Nullable Integer level, boolean dropOptional) {
    public LadderStep {
        if (after.isNegative() || (level != null && (level < 1 || level > SkillNeed.HIGHEST))) {
            throw new IllegalArgumentException("after " + after + " level " + level);
        }
    }
}
