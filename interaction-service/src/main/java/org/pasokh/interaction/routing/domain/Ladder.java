package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a queue asks less of its agents the longer a visit waits (domain 6.4). A visit on rung n has n steps behind it;
/// whoever could take it on a rung can on every later one.
public record Ladder(List<LadderStep> steps) {
    public static final Ladder NONE = new Ladder(List.of());

    public Ladder {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).after().compareTo(steps.get(i - 1).after()) <= 0) {
                throw new IllegalArgumentException("step " + (i + 1) + " is not after the one before it");
            }
        }
    }

    int last() {
        return steps.size();
    }

    int rungAt(Duration waited) {
        int rung = 0;
        while (rung < last() && steps.get(rung).after().compareTo(waited) <= 0) {
            rung++;
        }
        return rung;
    }

    /// What is asked on a rung, skill by skill. No step takes back what an earlier one gave.
    Map<Skill, Integer> levels(List<SkillNeed> needs, int rung) {
        boolean optionalDropped = false;
        int most = SkillNeed.HIGHEST;
        for (int behind = 0; behind < Math.min(rung, last()); behind++) {
            LadderStep step = steps.get(behind);
            optionalDropped |= step.dropOptional();
            most = step.level() == null ? most : Math.min(most, step.level());
        }
        Map<Skill, Integer> levels = new HashMap<>();
        for (SkillNeed need : needs) {
            if (need.mandatory() || !optionalDropped) {
                levels.merge(need.skill(), need.mandatory() ? need.level() : Math.min(need.level(), most), Math::max);
            }
        }
        return levels;
    }

    /// The rungs above this one.
    List<Integer> above(int rung) {
        List<Integer> above = new ArrayList<>();
        for (int next = rung + 1; next <= last(); next++) {
            above.add(next);
        }
        return above;
    }
}
