package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The index of what is not for everybody: visits reserved for one agent, and invitations into conversations.
final class Reserved {

    private final Grouped<AgentId> ofAgent = new Grouped<>();
    private final Grouped<InteractionId> invitations = new Grouped<>();
    private final Timers<VisitId> untils = Timers.ofVisits();
    private final Set<String> returned = new TreeSet<>();
    private final Set<AgentId> stirred = new TreeSet<>(Comparator.comparing(AgentId::value));

    void replace(@Nullable Visit former, @Nullable Visit visit) {
        if (former != null) {
            leave(former);
        }
        if (visit != null) {
            enter(visit);
        }
    }

    /// Something about an agent has changed.
    void changed(AgentId agent) {
        if (ofAgent.has(agent)) {
            stirred.add(agent);
        }
    }

    boolean isEmpty() {
        return untils.isEmpty();
    }

    List<VisitId> of(AgentId agent) {
        return ids(ofAgent.of(agent));
    }

    /// Invitations into an interaction that nobody has answered.
    List<VisitId> invitations(InteractionId interaction) {
        return ids(invitations.of(interaction));
    }

    List<VisitId> due(Instant now) {
        return untils.due(now);
    }

    /// Invitations that came back from whom they were for.
    List<VisitId> returned() {
        return ids(returned);
    }

    /// Agents who may have become free for what is reserved for them since they were last taken.
    List<AgentId> takeStirred() {
        List<AgentId> taken = new ArrayList<>(stirred);
        stirred.clear();
        return taken;
    }

    private void enter(Visit visit) {
        String id = visit.id().value();
        if (visit.standing() instanceof Standing.Reserved(AgentId agent, Instant until)) {
            ofAgent.add(agent, id);
            untils.set(visit.id(), until);
            stirred.add(agent);
        }
        if (visit.need().part() != null) {
            invitations.add(visit.need().interaction(), id);
            if (visit.waits()) {
                returned.add(id);
            }
        }
    }

    private void leave(Visit visit) {
        String id = visit.id().value();
        if (visit.standing() instanceof Standing.Reserved(AgentId agent, Instant until)) {
            ofAgent.remove(agent, id);
            untils.cancel(visit.id(), until);
        }
        if (visit.need().part() != null) {
            invitations.remove(visit.need().interaction(), id);
            returned.remove(id);
        }
    }

    private static List<VisitId> ids(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : ids.stream().map(VisitId::new).toList();
    }
}
