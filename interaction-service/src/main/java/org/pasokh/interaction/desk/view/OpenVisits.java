package org.pasokh.interaction.desk.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pasokh.contracts.routing.CollaborationEvent;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.SearchEvent;
import org.pasokh.interaction.desk.view.OpenVisit.Standing;

/// All visits without an outcome. Not safe for use by several threads.
final class OpenVisits {

    private record Kept(OpenVisit visit, int partition, long begun) {}

    private final Map<String, Kept> visits = new LinkedHashMap<>();

    void hear(RoutingEvent event, String pool, int partition, long offset) {
        switch (event) {
            case RoutingEvent.VisitEnqueued it when isInvitation(it) -> {
                // a colleague is asked in; no customer waits by that
            }
            case RoutingEvent.VisitEnqueued it ->
                visits.put(it.visitId(), new Kept(OpenVisit.of(it, pool), partition, offset));
            case RoutingEvent.VisitExited it -> visits.remove(it.visitId());
            case RoutingEvent.VisitMoved it -> change(it.visitId(), visit -> visit.moved(it));
            case SearchEvent.VisitStranded it -> change(it.visitId(), visit -> visit.stranded(it));
            case RoutingEvent.VisitHeld it -> change(it.visitId(), visit -> visit.standing(Standing.HELD, it.at()));
            case RoutingEvent.VisitResumed it ->
                change(it.visitId(), visit -> visit.standing(Standing.WAITING, it.at()));
            case RoutingEvent.VisitParked it -> change(it.visitId(), visit -> visit.standing(Standing.PARKED, it.at()));
            case RoutingEvent.VisitUnparked it ->
                change(it.visitId(), visit -> visit.standing(Standing.WAITING, it.at()));
            case CollaborationEvent.VisitReserved it -> change(it.visitId(), visit -> visit.reserved(it));
            case CollaborationEvent.ReservationEnded it ->
                change(it.visitId(), visit -> visit.standing(Standing.WAITING, it.at()));
            case RoutingEvent.OfferMade it -> change(it.visitId(), visit -> visit.offered(it));
            case RoutingEvent.OfferProlonged it -> change(it.visitId(), visit -> visit.prolonged(it.deadline()));
            case RoutingEvent.OfferResolved it
            when it.outcome() != OfferOutcome.ACCEPTED -> change(it.visitId(), visit -> visit.resolved(it));
            default -> {
                // about no visit
            }
        }
    }

    List<OpenVisit> all() {
        return visits.values().stream().map(Kept::visit).toList();
    }

    /// Per partition, where the oldest of them began: whoever reads from there knows all of them.
    Map<Integer, Long> oldest() {
        Map<Integer, Long> oldest = new HashMap<>();
        Collection<Kept> all = visits.values();
        all.forEach(kept -> oldest.merge(kept.partition(), kept.begun(), Math::min));
        return oldest;
    }

    private static boolean isInvitation(RoutingEvent.VisitEnqueued event) {
        return event.role() != null && event.role() != Role.PRIMARY;
    }

    private void change(String visitId, UnaryOperator<OpenVisit> into) {
        visits.computeIfPresent(
                visitId, (_, kept) -> new Kept(into.apply(kept.visit()), kept.partition(), kept.begun()));
    }
}
