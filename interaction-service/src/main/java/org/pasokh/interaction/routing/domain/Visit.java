package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A visit that has no outcome yet.
///
/// @param base when the wait counts from, fixed when the visit came; not written down by routers without due times
/// @param offers how many offers have been made of it
/// @param missedBy who let it pass or passed it on, in order; somebody may stand there twice
/// @param seq how many facts there have been about the visit
/// @param search not written down by routers without ladders
public record Visit(
        VisitId id,
        Need need,
        Instant enqueuedAt,
        Standing standing,
        int offers,
        List<AgentId> missedBy,
        long seq,
        @Nullable Instant base,
        @Nullable Search search)
        implements Entry {

    /// How far the search for an agent has gone.
    ///
    /// @param rung how many steps of the queue's ladder are behind it
    /// @param keptUntil until when it is only for agents it prefers; null once it is for all
    /// @param stranded whether nobody who is set up could ever take it
    /// @param refusedBy queues of other pools that have not taken it, and when; null: none
    public record Search(
            int rung,
            @Nullable Instant keptUntil,
            boolean stranded,
            @Nullable Map<QueueId, Instant> refusedBy) {
        static final Search BEGINNING = new Search(0, null, false, null);

        public Search {
            refusedBy = refusedBy == null || refusedBy.isEmpty() ? null : Map.copyOf(refusedBy);
        }

        Search on(int other) {
            return new Search(other, keptUntil, stranded, refusedBy);
        }

        Search keptUntil(@Nullable Instant other) {
            return new Search(rung, other, stranded, refusedBy);
        }

        Search stranded(boolean is) {
            return new Search(rung, keptUntil, is, refusedBy);
        }

        Search refusedBy(Map<QueueId, Instant> queues) {
            return new Search(rung, keptUntil, stranded, queues);
        }
    }

    public Visit {
        missedBy = List.copyOf(missedBy);
    }

    static Visit arriving(VisitId id, Need need, Instant base, List<AgentId> missedBy, Search search, Instant at) {
        return new Visit(id, need, at, new Standing.Waiting(), 0, missedBy, 1, base, search);
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

    int rung() {
        return searched().rung;
    }

    @Nullable
    Instant keptUntil() {
        return searched().keptUntil;
    }

    boolean stranded() {
        return searched().stranded;
    }

    Map<QueueId, Instant> refusedBy() {
        Map<QueueId, Instant> refused = searched().refusedBy;
        return refused == null ? Map.of() : refused;
    }

    Visit moved(Urgency urgency, Instant other) {
        return new Visit(id, need.urgent(urgency), enqueuedAt, standing, offers, missedBy, seq + 1, other, search);
    }

    Visit requiring(Requirements requirements, @Nullable Instant keptUntil) {
        return new Visit(
                id,
                need.requiring(requirements),
                enqueuedAt,
                standing,
                offers,
                missedBy,
                seq + 1,
                base,
                searched().keptUntil(keptUntil));
    }

    Visit next() {
        return in(standing);
    }

    Visit offered(OfferId offer) {
        return new Visit(
                id, need, enqueuedAt, new Standing.Offered(offer), offers + 1, missedBy, seq + 1, base, search);
    }

    /// Whoever was preferred has been asked: it is for all from here on.
    Visit back(Offer from, OfferOutcome outcome) {
        return new Visit(
                id,
                need,
                enqueuedAt,
                new Standing.Waiting(),
                offers,
                outcome.missed() ? and(from.agent()) : missedBy,
                seq + 1,
                base,
                searched().keptUntil(null));
    }

    Visit held(Instant at) {
        return in(new Standing.Held(at));
    }

    Visit parked(OpeningState why, Instant at) {
        return in(new Standing.Parked(at, why));
    }

    Visit reserved(AgentId agent, Instant until) {
        return in(new Standing.Reserved(agent, until));
    }

    /// Back in the line.
    Visit released() {
        return in(new Standing.Waiting());
    }

    Visit resumed() {
        return new Visit(id, need, enqueuedAt, new Standing.Waiting(), offers, List.of(), seq + 1, base, search);
    }

    Visit searching(Search other) {
        return new Visit(id, need, enqueuedAt, standing, offers, missedBy, seq + 1, base, other);
    }

    Search searched() {
        return search == null ? Search.BEGINNING : search;
    }

    private Visit in(Standing other) {
        return new Visit(id, need, enqueuedAt, other, offers, missedBy, seq + 1, base, search);
    }

    private List<AgentId> and(AgentId agent) {
        List<AgentId> all = new ArrayList<>(missedBy);
        all.add(agent);
        return all;
    }
}
