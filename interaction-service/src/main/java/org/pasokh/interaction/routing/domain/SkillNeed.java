package org.pasokh.interaction.routing.domain;

/// What a visit asks of an agent: a skill at a level from 1 to 5.
///
/// @param mandatory never given up, however long the visit waits
public record SkillNeed(Skill skill, int level, boolean mandatory) {
    static final int HIGHEST = 5;

    public SkillNeed {
        if (level < 1 || level > HIGHEST) {
            throw new IllegalArgumentException("skill " + skill.value() + " at level " + level);
        }
    }
}
