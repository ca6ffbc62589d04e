package org.pasokh.interaction.desk.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.CollaborationEvent.VisitReserved;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.VisitEnqueued;
import org.pasokh.contracts.routing.RoutingEvent.VisitExited;
import org.pasokh.interaction.desk.view.LiveView.Invited;

/// Colleagues who are asked into conversations and have not come. Not safe for use by several threads.
final class Invitations {

    private record Asked(
            String interactionId, Role role, @Nullable String agentId, int partition, long begun) {}

    private final Map<String, Asked> asked = new HashMap<>();

    /// The interaction of which somebody is asked in, or no longer, by this event.
    Optional<String> hear(RoutingEvent event, int partition, long offset) {
        return switch (event) {
            case VisitEnqueued it
            when it.role() != null && it.role() != Role.PRIMARY -> {
                asked.put(it.visitId(), new Asked(it.interactionId(), it.role(), null, partition, offset));
                yield Optional.empty();
            }
            case VisitReserved it ->
                Optional.ofNullable(asked.computeIfPresent(
                                it.visitId(),
                                (_, known) -> new Asked(
                                        known.interactionId(),
                                        known.role(),
                                        it.agentId(),
                                        known.partition(),
                                        known.begun())))
                        .map(Asked::interactionId);
            case VisitExited it ->
                Optional.ofNullable(asked.remove(it.visitId())).map(Asked::interactionId);
            default -> Optional.empty();
        };
    }

    /// Per partition, where the oldest of them began: whoever reads from there knows all of them.
    Map<Integer, Long> oldest() {
        Map<Integer, Long> oldest = new HashMap<>();
        asked.values().forEach(each -> oldest.merge(each.partition(), each.begun(), Math::min));
        return oldest;
    }

    List<Invited> of(String interactionId) {
        return asked.values().stream()
                .filter(each -> each.interactionId().equals(interactionId))
                .flatMap(each ->
                        Optional.ofNullable(each.agentId()).map(agent -> new Invited(agent, each.role())).stream())
                .toList();
    }
}
