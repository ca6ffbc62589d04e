package org.pasokh.interaction.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The index of a pool's handlings: by agent, by interaction, by the end of their wrap-up.
final class Works {

    private final Table<Handling> handlings;
    private final Deadlines wrapUps = new Deadlines();
    private final Grouped<AgentId> ofAgent = new Grouped<>();
    private final Grouped<InteractionId> ofInteraction = new Grouped<>();
    private final Map<VisitId, HandlingId> inHand = new HashMap<>();

    Works(Table<Handling> handlings) {
        this.handlings = handlings;
    }

    /// Whether the visit was answered and the work on it goes on.
    boolean isInHand(VisitId visit) {
        return inHand.containsKey(visit);
    }

    Optional<Handling> of(VisitId visit) {
        return Optional.ofNullable(inHand.get(visit)).map(handling -> known(handling.value()));
    }

    List<Handling> of(AgentId agent) {
        return ofAgent.of(agent).stream().map(this::known).toList();
    }

    List<Handling> of(InteractionId interaction) {
        return ofInteraction.of(interaction).stream().map(this::known).toList();
    }

    List<Handling> wrapUpsRunning() {
        return wrapUps.running().stream().map(this::known).toList();
    }

    List<Handling> wrapUpsBegunBy(long readTo) {
        return wrapUps.unreadUpTo(readTo).stream().map(this::known).toList();
    }

    List<Handling> wrapUpsDue(Instant now) {
        return wrapUps.due(now).stream().map(this::known).toList();
    }

    boolean hasWrapUps() {
        return !wrapUps.isEmpty();
    }

    void begin(long readTo) {
        wrapUps.begin(readTo).forEach(id -> known(id).wrapUp().ifPresent(time -> wrapUps.set(id, time)));
    }

    void replace(@Nullable Handling former, Handling handling) {
        String id = handling.id().value();
        if (former != null) {
            former.wrapUp().ifPresent(time -> wrapUps.cancel(id, time));
        }
        ofAgent.add(handling.agent(), id);
        ofInteraction.add(handling.need().interaction(), id);
        inHand.put(handling.visit(), handling.id());
        handling.wrapUp().ifPresent(time -> wrapUps.set(id, time));
    }

    void remove(Handling handling) {
        String id = handling.id().value();
        ofAgent.remove(handling.agent(), id);
        ofInteraction.remove(handling.need().interaction(), id);
        inHand.remove(handling.visit());
        handling.wrapUp().ifPresent(time -> wrapUps.cancel(id, time));
    }

    private Handling known(String handling) {
        return requireNonNull(handlings.find(handling), handling);
    }
}
