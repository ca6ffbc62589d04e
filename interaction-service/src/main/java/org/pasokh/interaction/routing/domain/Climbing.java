package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How visits go up their queue's ladder: with time, and past every rung that nobody here could take them on.
final class Climbing {
    /// The rest goes on with the next entry: when the last who could take them goes, many visits climb at once.
    private static final int AT_ONCE = 500;

    private final Turn turn;
    private final Map<Step, Integer> known = new HashMap<>();
    private int left = AT_ONCE;

    /// Visits that ask for the same climb to the same rung.
    private record Step(
            QueueId queue, Channel channel, List<SkillNeed> needs, Collection<AgentId> excluded, int rung) {}

    /// What takes a visit up.
    public enum By {
        TIME,
        NOBODY_HERE
    }

    private Climbing(Turn turn) {
        this.turn = turn;
    }

    static void climb(Turn turn) {
        Climbing climbing = new Climbing(turn);
        climbing.withTime();
        climbing.past();
    }

    /// The rung that the time waited has brought a visit to.
    static int rungAt(Turn turn, Need need) {
        Duration waited = Duration.between(need.waitingSince(), turn.now());
        return turn.pool().settings().ladder(need.queue()).rungAt(waited);
    }

    private void withTime() {
        for (VisitId id : turn.pool().classes().waiting().stepsDue(turn.now(), left)) {
            Visit visit = turn.pool().visit(id).orElseThrow();
            relax(visit, rungAt(turn, visit.need()), By.TIME);
        }
    }

    private void past() {
        Unmanned unmanned = turn.pool().classes().unmanned();
        for (VisitId id : unmanned.takeVisits()) {
            turn.pool().visit(id).filter(Visit::waits).ifPresent(this::past);
        }
        for (EligibleClass line : unmanned.lines()) {
            for (VisitKey key : line.line().inOrder()) {
                if (left <= 0) {
                    return;
                }
                past(turn.pool().visit(key.visit()).orElseThrow());
            }
            unmanned.checked(line);
        }
    }

    /// There is no point in waiting for nobody.
    private void past(Visit visit) {
        Need need = visit.need();
        QueueSettings queue = turn.pool().settings().of(need.queue());
        Step step = new Step(
                need.queue(), need.channel(), queue.needs(need), need.required().excluded(), visit.rung());
        int rung = known.computeIfAbsent(step, _ -> firstManned(visit).orElse(visit.rung()));
        if (rung > visit.rung()) {
            relax(visit, rung, By.NOBODY_HERE);
        }
    }

    private Optional<Integer> firstManned(Visit visit) {
        Pool pool = turn.pool();
        Need need = visit.need();
        Section section = pool.classes().staff().section(need.queue(), need.channel());
        Rungs rungs = pool.classes().rungs(need);
        if (section.isManned(rungs.at(visit.rung()))) {
            return Optional.empty();
        }
        return pool.settings().ladder(need.queue()).above(visit.rung()).stream()
                .filter(rung -> section.isManned(rungs.at(rung)))
                .findFirst();
    }

    private void relax(Visit visit, int rung, By by) {
        left--;
        Map<Skill, Integer> asked =
                turn.pool().classes().rungs(visit.need()).at(rung).levels();
        turn.happened(new Fact.VisitRelaxed(visit, rung, asked, by, turn.now()));
    }
}
