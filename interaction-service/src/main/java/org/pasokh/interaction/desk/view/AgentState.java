package org.pasokh.interaction.desk.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CallbackEvent;
import org.pasokh.contracts.routing.CollaborationEvent;
import org.pasokh.contracts.routing.CollaborationEvent.HandlingLoadChanged;
import org.pasokh.contracts.routing.CollaborationEvent.HandlingRoleChanged;
import org.pasokh.contracts.routing.HandlingLoad;
import org.pasokh.contracts.routing.OverflowEvent;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.CapacityChanged;
import org.pasokh.contracts.routing.RoutingEvent.HandlingEnded;
import org.pasokh.contracts.routing.RoutingEvent.HandlingStarted;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.contracts.routing.RoutingEvent.OfferProlonged;
import org.pasokh.contracts.routing.RoutingEvent.OfferResolved;
import org.pasokh.contracts.routing.RoutingEvent.PresenceChanged;
import org.pasokh.contracts.routing.RoutingEvent.WrapUpProlonged;
import org.pasokh.contracts.routing.RoutingEvent.WrapUpStarted;
import org.pasokh.contracts.routing.SearchEvent;

/// An agent as the router's events tell.
///
/// @param read the last offset that this follows from, per partition of the router's events
/// @param seat the pool that has the agent; null until the router has told
/// @param overBefore work whose end was read before its beginning: pools are read in any order
public record AgentState(
        String agentId,
        Attendance attendance,
        Load load,
        List<OpenOffer> offers,
        List<Work> works,
        Map<Integer, Long> read,
        @Nullable Seat seat,
        @Nullable List<String> overBefore) {

    private static final int MOST_OVER = 20;

    public AgentState {
        overBefore = overBefore == null || overBefore.isEmpty() ? null : List.copyOf(overBefore);
        offers = List.copyOf(offers);
        works = List.copyOf(works);
        read = Map.copyOf(read);
    }

    /// @param channels what the agent is ready for when available; null: all they serve
    /// @param by who set it; null if that is not known any more
    public record Attendance(
            Presence presence,
            @Nullable String reason,
            Instant since,
            @Nullable Set<Channel> channels,
            @Nullable String by) {}

    /// @param capacity 0 until the router has told it
    public record Load(int used, int capacity) {}

    public record OpenOffer(OfferMade made, Instant deadline) {}

    /// @param wrapUpLimit set with the beginning of wrap-up
    /// @param role null is PRIMARY
    /// @param load null is WHOLE
    public record Work(
            String handlingId,
            String interactionId,
            String queueId,
            Channel channel,
            Instant startedAt,
            @Nullable Instant wrapUpLimit,
            @Nullable Role role,
            @Nullable HandlingLoad load) {

        public static Work starting(HandlingStarted event) {
            return new Work(
                    event.handlingId(),
                    event.interactionId(),
                    event.queueId(),
                    event.channel(),
                    event.at(),
                    null,
                    event.role(),
                    null);
        }

        public boolean isPrimary() {
            return role == null || role == Role.PRIMARY;
        }

        Work until(Instant limit) {
            return new Work(handlingId, interactionId, queueId, channel, startedAt, limit, role, load);
        }

        Work holding(HandlingLoad other) {
            return new Work(handlingId, interactionId, queueId, channel, startedAt, wrapUpLimit, role, other);
        }

        Work as(Role other) {
            return new Work(handlingId, interactionId, queueId, channel, startedAt, wrapUpLimit, other, load);
        }
    }

    /// Whom an event of the router is about.
    static Optional<String> agentOf(RoutingEvent event) {
        return switch (event) {
            case OfferMade it -> Optional.of(it.agentId());
            case OfferProlonged it -> Optional.of(it.agentId());
            case OfferResolved it -> Optional.of(it.agentId());
            case HandlingStarted it -> Optional.of(it.agentId());
            case WrapUpStarted it -> Optional.of(it.agentId());
            case WrapUpProlonged it -> Optional.of(it.agentId());
            case HandlingEnded it -> Optional.of(it.agentId());
            case SearchEvent.HandlingWarned it -> Optional.of(it.agentId());
            case HandlingLoadChanged it -> Optional.of(it.agentId());
            case HandlingRoleChanged it -> Optional.of(it.agentId());
            case PresenceChanged it -> Optional.of(it.agentId());
            case CapacityChanged it -> Optional.of(it.agentId());
            case PoolEvent it -> Seat.agentOf(it);
            case RoutingEvent.AgentRemoved it -> Optional.of(it.agentId());
            case RoutingEvent.AgentConfigured _,
                    RoutingEvent.PoolConfigured _,
                    CallbackEvent _,
                    RoutingEvent.QueueStateChanged _,
                    RoutingEvent.RequestRefused _,
                    SearchEvent.RequirementsChanged _,
                    RoutingEvent.VisitEnqueued _,
                    RoutingEvent.VisitExited _,
                    RoutingEvent.VisitHeld _,
                    RoutingEvent.VisitMoved _,
                    RoutingEvent.VisitParked _,
                    SearchEvent.VisitRelaxed _,
                    SearchEvent.VisitReleased _,
                    OverflowEvent.OverflowChanged _,
                    CollaborationEvent.ReservationEnded _,
                    CollaborationEvent.VisitReserved _,
                    RoutingEvent.VisitResumed _,
                    SearchEvent.VisitStranded _,
                    RoutingEvent.VisitUnparked _,
                    RoutingEvent.WaitEstimated _ -> Optional.empty();
        };
    }

    public static AgentState unknown(String agentId) {
        return new AgentState(
                agentId,
                new Attendance(Presence.OFFLINE, null, Instant.EPOCH, null, null),
                new Load(0, 0),
                List.of(),
                List.of(),
                Map.of(),
                null,
                null);
    }

    boolean hasRead(int partition, long offset) {
        return read.getOrDefault(partition, -1L) >= offset;
    }

    Optional<Work> work(String interactionId) {
        return works.stream()
                .filter(work -> work.interactionId().equals(interactionId))
                .findFirst();
    }

    AgentState after(Heard heard, RoutingEvent event, String pool) {
        Map<Integer, Long> furtherRead = new HashMap<>(read);
        furtherRead.put(heard.slot().partition(), heard.offset());
        AgentState next = isOutdated(heard, event, pool) ? this : after(event);
        return new AgentState(
                agentId,
                next.attendance,
                next.load,
                next.offers,
                next.works,
                furtherRead,
                Seat.after(seat, event, pool, heard.at()),
                next.overBefore);
    }

    /// Whether the pool in which the agent is now has said otherwise since.
    boolean isOutdated(Heard heard, RoutingEvent event, String pool) {
        if (seat == null || !seat.isElsewhere(pool)) {
            return false;
        }
        return switch (event) {
            case PresenceChanged it -> it.since().isBefore(attendance.since());
            case CapacityChanged _ -> heard.at().isBefore(seat.since());
            default -> false;
        };
    }

    private AgentState after(RoutingEvent event) {
        return switch (event) {
            case PresenceChanged it -> with(new Attendance(it.to(), it.reason(), it.since(), it.channels(), it.by()));
            case CapacityChanged it -> with(new Load(it.used(), it.capacity()));
            case OfferMade it -> withOffers(and(without(it.offerId()), new OpenOffer(it, it.deadline())));
            case OfferProlonged it -> prolonged(it);
            case OfferResolved it -> withOffers(without(it.offerId()).toList());
            case HandlingStarted it -> started(it);
            case WrapUpStarted it -> changing(it.handlingId(), work -> work.until(it.limit()));
            case WrapUpProlonged it -> changing(it.handlingId(), work -> work.until(it.limit()));
            case HandlingLoadChanged it -> changing(it.handlingId(), work -> work.holding(it.load()));
            case HandlingRoleChanged it -> changing(it.handlingId(), work -> work.as(it.role()));
            case HandlingEnded it -> ended(it.handlingId());
            case PoolEvent.AgentTakenOver it -> with(new Load(it.used(), load.capacity()));
            default -> this;
        };
    }

    private List<String> over() {
        return overBefore == null ? List.of() : overBefore;
    }

    private AgentState started(HandlingStarted event) {
        String id = event.handlingId();
        return over().contains(id)
                ? over(over().stream().filter(other -> !other.equals(id)).toList())
                : withWorks(and(worksWithout(id), Work.starting(event)));
    }

    private AgentState ended(String handlingId) {
        List<Work> left = worksWithout(handlingId).toList();
        if (left.size() < works.size()) {
            return withWorks(left);
        }
        List<String> all = and(over().stream(), handlingId);
        return over(all.subList(Math.max(0, all.size() - MOST_OVER), all.size()));
    }

    private AgentState prolonged(OfferProlonged event) {
        return withOffers(offers.stream()
                .map(offer -> offer.made().offerId().equals(event.offerId())
                        ? new OpenOffer(offer.made(), event.deadline())
                        : offer)
                .toList());
    }

    private Stream<OpenOffer> without(String offerId) {
        return offers.stream().filter(offer -> !offer.made().offerId().equals(offerId));
    }

    private Stream<Work> worksWithout(String handlingId) {
        return works.stream().filter(work -> !work.handlingId().equals(handlingId));
    }

    private AgentState changing(String handlingId, UnaryOperator<Work> change) {
        return withWorks(works.stream()
                .map(work -> work.handlingId().equals(handlingId) ? change.apply(work) : work)
                .toList());
    }

    private static <T> List<T> and(Stream<T> some, T one) {
        return Stream.concat(some, Stream.of(one)).toList();
    }

    private AgentState with(Attendance next) {
        return new AgentState(agentId, next, load, offers, works, read, seat, overBefore);
    }

    private AgentState with(Load next) {
        return new AgentState(agentId, attendance, next, offers, works, read, seat, overBefore);
    }

    private AgentState withOffers(List<OpenOffer> next) {
        return new AgentState(agentId, attendance, load, next, works, read, seat, overBefore);
    }

    private AgentState withWorks(List<Work> next) {
        return new AgentState(agentId, attendance, load, offers, next, read, seat, overBefore);
    }

    private AgentState over(List<String> next) {
        return new AgentState(agentId, attendance, load, offers, works, read, seat, next);
    }
}
