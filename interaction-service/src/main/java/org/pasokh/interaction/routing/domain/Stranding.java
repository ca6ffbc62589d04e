package org.pasokh.interaction.routing.domain;

import java.util.Comparator;
import java.util.List;

/// Which visits nobody could ever take, of all who are set up: whatever the ladder gives up and whoever comes.
final class Stranding {
    private Stranding() {}

    /// Looks at all, where the set-up has changed since this was last done.
    static void check(Turn turn) {
        if (!turn.pool().classes().takeSetUpChanged()) {
            return;
        }
        List<Visit> all = turn.pool().visits().stream()
                .sorted(Comparator.comparing(Visit::id, VisitId.ORDER))
                .toList();
        all.forEach(visit -> check(turn, visit, false));
    }

    static void check(Turn turn, VisitId id) {
        turn.pool().visit(id).ifPresent(visit -> check(turn, visit, false));
    }

    /// Something else is asked for it: if nobody could take it still, what nobody has is told anew.
    static void checkAsked(Turn turn, VisitId id) {
        turn.pool().visit(id).ifPresent(visit -> check(turn, visit, true));
    }

    private static void check(Turn turn, Visit visit, boolean otherwise) {
        Need need = visit.need();
        if (need.part() != null || HandingOver.isLeaving(turn, visit)) {
            return;
        }
        Pool pool = turn.pool();
        Demand least = pool.classes().rungs(need).least();
        boolean stranded =
                !pool.classes().staff().section(need.queue(), need.channel()).isPossible(least)
                        && !pool.queueing().unready().isPossible(least);
        if (stranded != visit.stranded() || (stranded && otherwise)) {
            turn.happened(new Fact.VisitStranded(visit, stranded, least.levels(), turn.now()));
        }
    }
}
