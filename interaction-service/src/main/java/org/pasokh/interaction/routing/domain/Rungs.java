package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What visits of the same needs ask for on each rung of their queue's ladder, and the lines they wait in there.
final class Rungs {

    private final Ladder ladder;
    private final List<Demand> demands;
    private final @Nullable EligibleClass[] lines;

    Rungs(Need need, QueueSettings settings) {
        ladder = settings.ladder();
        demands = demands(need, settings.needs(need), ladder);
        lines = new @Nullable EligibleClass[demands.size()];
    }

    private static List<Demand> demands(Need need, List<SkillNeed> needs, Ladder ladder) {
        Set<AgentId> excluded = need.required().excluded();
        List<Demand> demands = new ArrayList<>();
        for (int rung = 0; rung <= ladder.last(); rung++) {
            demands.add(new Demand(need.queue(), need.channel(), ladder.levels(needs, rung), excluded));
        }
        return List.copyOf(demands);
    }

    Demand at(int rung) {
        return demands.get(Math.min(rung, ladder.last()));
    }

    /// What is asked for when nothing more can be given up.
    Demand least() {
        return demands.getLast();
    }

    /// The line of those on a rung.
    EligibleClass line(int rung, Staff staff) {
        int place = Math.min(rung, ladder.last());
        EligibleClass known = lines[place];
        if (known == null || known.isDissolved()) {
            known = staff.of(demands.get(place));
            lines[place] = known;
        }
        return known;
    }

    /// When less is asked for than on this rung; null if that never is. Steps that give nothing up are passed over.
    @Nullable
    Instant lessFrom(int rung, Instant waitingSince) {
        Demand asked = at(rung);
        for (int next = rung + 1; next <= ladder.last(); next++) {
            if (!demands.get(next).equals(asked)) {
                return waitingSince.plus(ladder.steps().get(next - 1).after());
            }
        }
        return null;
    }
}
