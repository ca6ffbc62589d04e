package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// What visits ask for and agents can do, as chance would have it.
final class RandomSkills {

    private static final List<Skill> SKILLS =
            Stream.of("billing", "repair", "language.fa").map(Skill::new).toList();

    private final Random random;

    RandomSkills(Random random) {
        this.random = random;
    }

    Requirements requirements(List<AgentId> agents) {
        return new Requirements(
                needs(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new Preference(any(agents), Preference.Why.LAST_AGENT),
                                new Preference(any(agents), Preference.Why.NAMED_AGENT)),
                random.nextInt(3) > 0 ? Set.of() : Set.of(any(agents)));
    }

    private List<SkillNeed> needs() {
        return SKILLS.stream()
                .filter(_ -> random.nextInt(4) == 0)
                .map(skill -> new SkillNeed(skill, 1 + random.nextInt(5), random.nextInt(3) == 0))
                .toList();
    }

    Map<Skill, Integer> skills() {
        Map<Skill, Integer> skills = new HashMap<>();
        SKILLS.stream().filter(_ -> random.nextBoolean()).forEach(skill -> skills.put(skill, 1 + random.nextInt(5)));
        return skills;
    }

    QueueSettings.Asks asks() {
        List<LadderStep> steps = new ArrayList<>();
        int after = 0;
        for (int level = 4; level > 0 && random.nextInt(4) > 0; level--) {
            after += random.nextInt(90) + (steps.isEmpty() ? 0 : 1);
            steps.add(new LadderStep(Duration.ofSeconds(after), level, level == 1 || random.nextInt(6) == 0));
        }
        return new QueueSettings.Asks(needs(), random.nextInt(4) == 0, new Ladder(steps), null);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
