package org.pasokh.interaction.desk.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CollaborationEvent.VisitReserved;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.contracts.routing.RoutingEvent.OfferResolved;
import org.pasokh.contracts.routing.RoutingEvent.VisitEnqueued;
import org.pasokh.contracts.routing.RoutingEvent.VisitMoved;
import org.pasokh.contracts.routing.SearchEvent.VisitStranded;

/// A visit without an outcome, as the router's events tell.
///
/// @param key what it stands in its line by: since when it counts as waiting, less its head start
/// @param since since when it stands as it does
/// @param offered the offer that is out
/// @param reservedFor whom alone it waits for
/// @param stranded what is asked of whoever takes it, if nobody who is set up ever could
public record OpenVisit(
        Subject subject,
        Instant waitingSince,
        Instant key,
        Standing standing,
        Instant since,
        @Nullable Out offered,
        @Nullable String reservedFor,
        List<Missed> missedBy,
        @Nullable Map<String, Integer> stranded) {

    public OpenVisit {
        missedBy = List.copyOf(missedBy);
        stranded = stranded == null ? null : new TreeMap<>(stranded);
    }

    /// @param pool of the router in which it waits
    public record Subject(String visitId, String interactionId, String queueId, Channel channel, String pool) {}

    /// Who stands before whom, in one line.
    public static final Comparator<OpenVisit> IN_LINE = Comparator.comparing(OpenVisit::key)
            .thenComparing(OpenVisit::waitingSince)
            .thenComparing(visit -> visit.subject().visitId());

    /// What it waits for.
    public enum Standing {
        WAITING,
        /// One agent, to whom it was passed on.
        RESERVED,
        OFFERED,
        /// A supervisor: it was missed too often.
        HELD,
        /// The queue's opening.
        PARKED
    }

    public record Out(String offerId, String agentId, Instant deadline) {}

    public record Missed(String agentId, OfferOutcome outcome, Instant at) {}

    static OpenVisit of(VisitEnqueued event, String pool) {
        Instant countsFrom = event.countsFrom() == null ? event.waitingSince() : event.countsFrom();
        int headStart = event.headStartSeconds() == null ? 0 : event.headStartSeconds();
        return new OpenVisit(
                new Subject(event.visitId(), event.interactionId(), event.queueId(), event.channel(), pool),
                event.waitingSince(),
                countsFrom.minusSeconds(headStart),
                Standing.WAITING,
                event.enqueuedAt(),
                null,
                null,
                List.of(),
                null);
    }

    OpenVisit moved(VisitMoved event) {
        Instant to = event.countsFrom().minusSeconds(event.headStartSeconds());
        return new OpenVisit(subject, waitingSince, to, standing, since, offered, reservedFor, missedBy, stranded);
    }

    OpenVisit stranded(VisitStranded event) {
        return new OpenVisit(
                subject,
                waitingSince,
                key,
                standing,
                since,
                offered,
                reservedFor,
                missedBy,
                event.stranded() ? event.asked() : null);
    }

    OpenVisit standing(Standing now, Instant at) {
        return new OpenVisit(subject, waitingSince, key, now, at, null, null, missedBy, stranded);
    }

    OpenVisit reserved(VisitReserved event) {
        return new OpenVisit(
                subject, waitingSince, key, Standing.RESERVED, event.at(), null, event.agentId(), missedBy, stranded);
    }

    OpenVisit offered(OfferMade event) {
        Out out = new Out(event.offerId(), event.agentId(), event.deadline());
        return new OpenVisit(
                subject, waitingSince, key, Standing.OFFERED, event.madeAt(), out, null, missedBy, stranded);
    }

    OpenVisit prolonged(Instant deadline) {
        Out out = offered == null ? null : new Out(offered.offerId(), offered.agentId(), deadline);
        return new OpenVisit(subject, waitingSince, key, standing, since, out, null, missedBy, stranded);
    }

    /// Back in the line; what was taken back is no miss.
    OpenVisit resolved(OfferResolved event) {
        boolean missed = event.outcome() == OfferOutcome.DECLINED || event.outcome() == OfferOutcome.TIMED_OUT;
        OpenVisit back = standing(Standing.WAITING, event.at());
        Stream<Missed> one =
                missed ? Stream.of(new Missed(event.agentId(), event.outcome(), event.at())) : Stream.empty();
        return new OpenVisit(
                subject,
                waitingSince,
                key,
                back.standing,
                back.since,
                null,
                null,
                Stream.concat(missedBy.stream(), one).toList(),
                stranded);
    }
}
