package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A visit that has no outcome yet.
///
/// @param base when the wait counts from, fixed when the visit came; not written down by routers without due times
/// @param offers how many offers have been made of it
/// @param missedBy who let an offer pass, in order; somebody may stand there twice
/// @param seq how many facts there have been about the visit
public record Visit(
        VisitId id,
        Need need,
        Instant enqueuedAt,
        Standing standing,
        int offers,
        List<AgentId> missedBy,
        long seq,
        @Nullable Instant base)
        implements Entry {

    public Visit {
        missedBy = List.copyOf(missedBy);
    }

    static Visit arriving(VisitId id, Need need, Instant base, Instant at) {
        return new Visit(id, need, at, new Standing.Waiting(), 0, List.of(), 1, base);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.VISIT, id.value());
    }

    boolean waits() {
        return standing instanceof Standing.Waiting;
    }

    Instant countsFrom() {
        return base == null ? need.waitingSince().plus(need.channel().patience()) : base;
    }

    Visit moved(Urgency urgency, Instant other) {
        return new Visit(id, need.urgent(urgency), enqueuedAt, standing, offers, missedBy, seq + 1, other);
    }

    Visit next() {
        return in(standing);
    }

    Visit offered(OfferId offer) {
        return new Visit(id, need, enqueuedAt, new Standing.Offered(offer), offers + 1, missedBy, seq + 1, base);
    }

    Visit back(Offer from, OfferOutcome outcome) {
        return new Visit(
                id,
                need,
                enqueuedAt,
                new Standing.Waiting(),
                offers,
                outcome.missed() ? and(from.agent()) : missedBy,
                seq + 1,
                base);
    }

    Visit held(Instant at) {
        return in(new Standing.Held(at));
    }

    Visit parked(OpeningState why, Instant at) {
        return in(new Standing.Parked(at, why));
    }

    Visit unparked() {
        return in(new Standing.Waiting());
    }

    Visit resumed() {
        return new Visit(id, need, enqueuedAt, new Standing.Waiting(), offers, List.of(), seq + 1, base);
    }

    private Visit in(Standing other) {
        return new Visit(id, need, enqueuedAt, other, offers, missedBy, seq + 1, base);
    }

    private List<AgentId> and(AgentId agent) {
        List<AgentId> all = new ArrayList<>(missedBy);
        all.add(agent);
        return all;
    }
}
