package org.pasokh.interaction.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The index by which visits and agents find each other: the waiting in the lines of what they ask for, and the free
/// among those who meet it.
final class Classes {
    private final Staff staff = new Staff();
    private final Waiting waiting = new Waiting(staff);
    private final Unmanned unmanned = new Unmanned();
    private final Set<AgentId> keepersToCheck = new LinkedHashSet<>();
    private boolean setUpChanged = true;
    private final Stirred stirred = new Stirred();
    private PoolSettings settings = PoolSettings.NONE;
    private Asking asking = new Asking(settings);
    private int held;

    Staff staff() {
        return staff;
    }

    Waiting waiting() {
        return waiting;
    }

    Unmanned unmanned() {
        return unmanned;
    }

    /// What a visit asks for, rung by rung.
    Rungs rungs(Need need) {
        return asking.of(need);
    }

    /// Visits that wait for a supervisor.
    int held() {
        return held;
    }

    /// From here on under these settings.
    void configure(PoolSettings other, List<Visit> all) {
        all.forEach(visit -> leaveLine(requireNonNull(waiting.stand(visit.id()))));
        settings = other;
        asking = new Asking(other);
        setUpChanged = true;
        all.forEach(this::enter);
        unmanned.checkAll();
        stirAll();
    }

    /// Where a visit stood and where it stands now, if anywhere.
    void replace(@Nullable Visit former, @Nullable Visit visit) {
        boolean enters = visit != null && visit.waits();
        if (former != null && former.waits()) {
            leave(former.id());
            if (!enters) {
                waiting.forget(former.id());
            }
        }
        if (visit != null && enters) {
            enter(visit);
        }
        held += (isHeld(visit) ? 1 : 0) - (isHeld(former) ? 1 : 0);
    }

    void place(Agent agent) {
        staff.place(agent, settings.costs()).ifPresent(this::moved);
    }

    /// The first call that waits, in any queue; null if none does.
    @Nullable
    VisitKey firstCall() {
        return waiting.lines()
                .filter(line -> line.channel() == Channel.PHONE)
                .findFirst()
                .map(line -> line.line().head())
                .orElse(null);
    }

    /// Whether there may be a pair that was not there when this was last asked.
    boolean isStirred() {
        return !stirred.isEmpty();
    }

    /// Adds where there may be a pair that was not there when this was last asked.
    void moveStirred(Stirred to) {
        to.addAll(stirred);
        stirred.clear();
    }

    /// There is no pair as all stands; who was on the way up a ladder goes on.
    void settle() {
        unmanned.checkAll();
        stirred.clear();
        staff.groups().forEach(group -> group.firstKept());
    }

    void stirAll() {
        waiting.lines().forEach(stirred::add);
    }

    /// Agents for whom visits are kept, and about whom something has changed; in no order.
    List<AgentId> takeKeepersToCheck() {
        List<AgentId> taken = List.copyOf(keepersToCheck);
        keepersToCheck.clear();
        return taken;
    }

    /// Whether a tick would change anything once that moment has come.
    boolean isDue(Instant wallClock) {
        return waiting.isDue(wallClock) || unmanned.hasLinesToCheck() || (setUpChanged && waiting.size() > 0);
    }

    /// Whether the rules or somebody's set-up have changed since this was last asked.
    boolean takeSetUpChanged() {
        boolean changed = setUpChanged;
        setUpChanged = false;
        return changed;
    }

    private void moved(Staff.Move move) {
        AgentId agent = move.to().rank().agent();
        setUpChanged |= move.changesSetUp();
        if (move.changesWhoIsHere()) {
            unmanned.staffChanged(move);
        }
        if (!waiting.keptFor(agent).isEmpty()) {
            keepersToCheck.add(agent);
            stirred.add(agent);
        }
        // who has less room than before is looked at too: it may be an agent of this very turn, with room left
        if (move.toAnotherGroup()) {
            stirred.add(move.to().group());
            if (move.from() != null && move.from().group().size() == 0) {
                move.from().group().keepForNobody();
            }
        }
    }

    private void enter(Visit visit) {
        Waiting.Stand stand = waiting.enter(visit, rungs(visit.need()), settings.lineOrder());
        EligibleClass line = stand.line();
        if (line == null) {
            keepersToCheck.addAll(stand.agents());
            stand.agents().forEach(stirred::add);
            return;
        }
        unmanned.entered(stand);
        // whoever is not free for somebody who waits since before is not free for this one
        if (line.line().startsAt(stand.key().base())) {
            stirred.add(line);
        }
    }

    private void leave(VisitId visit) {
        LineOrder order = settings.lineOrder();
        Waiting.Stand stand = requireNonNull(waiting.stand(visit));
        EligibleClass line = stand.line();
        if (line == null) {
            waiting.leave(stand);
            return;
        }
        long before = line.line().headKey();
        Set<Group> keepers = stand.key().equals(line.line().head()) ? line.keepers() : Set.of();
        leaveLine(stand);
        if (!keepers.isEmpty()) {
            lookAgain(keepers, order.reserve(before), order.reserve(line.line().headKey()));
        }
        if (order.phoneFirst() != null && line.channel() == Channel.PHONE) {
            stirAll();
        }
    }

    private void leaveLine(Waiting.Stand stand) {
        waiting.leave(stand);
        EligibleClass line = stand.line();
        if (line != null && line.line().isEmpty()) {
            unmanned.emptied(line);
            staff.section(line.demand().queue(), line.channel()).tidy(line);
        }
    }

    /// Those who kept their room for somebody who has now left the line may be free for those whose wait counts from
    /// between the moments.
    private void lookAgain(Set<Group> keepers, long after, long upTo) {
        waiting.linesFrom(after, upTo).forEach(line -> stirred.add(line, keepers));
        waiting.keepers()
                .filter(agent -> staff.placement(agent)
                        .filter(placement -> keepers.contains(placement.group()))
                        .isPresent())
                .forEach(stirred::add);
    }

    private static boolean isHeld(@Nullable Visit visit) {
        return visit != null && visit.standing() instanceof Standing.Held;
    }
}
