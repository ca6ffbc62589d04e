package org.pasokh.interaction.routing.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The lines that nobody here could take anything from, and where this may have changed since it was last looked at:
/// there is no point in waiting for nobody.
final class Unmanned {
    private final Set<EligibleClass> lines = new LinkedHashSet<>();
    private final Set<EligibleClass> linesToCheck = new LinkedHashSet<>();
    private final Set<VisitId> visitsToCheck = new LinkedHashSet<>();

    void entered(Waiting.Stand stand) {
        if (stand.line() != null && !stand.line().isManned()) {
            lines.add(stand.line());
            visitsToCheck.add(stand.key().visit());
        }
    }

    void emptied(EligibleClass line) {
        lines.remove(line);
        linesToCheck.remove(line);
    }

    /// Somebody has come, has left, or can do something else than before.
    void staffChanged(Staff.Move move) {
        lines.removeIf(EligibleClass::isManned);
        linesToCheck.removeIf(EligibleClass::isManned);
        for (EligibleClass left : move.left()) {
            if (!left.line().isEmpty() && !left.isManned() && lines.add(left)) {
                linesToCheck.add(left);
            }
        }
        if (move.to().isLoggedIn()) {
            AgentProfile come = move.to().profile();
            lines.stream()
                    .filter(line -> come.serves(line.demand().queue(), line.channel()))
                    .forEach(linesToCheck::add);
        }
    }

    /// All are looked at, line by line: the pool was made of its entries, or its rules are others.
    void checkAll() {
        linesToCheck.addAll(lines);
        visitsToCheck.clear();
    }

    /// In an order that is always the same.
    List<VisitId> takeVisits() {
        if (visitsToCheck.isEmpty()) {
            return List.of();
        }
        List<VisitId> taken = visitsToCheck.stream().sorted(VisitId.ORDER).toList();
        visitsToCheck.clear();
        return taken;
    }

    /// In an order that is always the same.
    List<EligibleClass> lines() {
        if (linesToCheck.isEmpty()) {
            return List.of();
        }
        return linesToCheck.stream()
                .sorted((one, other) -> Demand.ORDER.compare(one.demand(), other.demand()))
                .toList();
    }

    void checked(EligibleClass line) {
        linesToCheck.remove(line);
    }

    boolean hasLinesToCheck() {
        return !linesToCheck.isEmpty();
    }
}
