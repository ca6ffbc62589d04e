package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.contracts.routing.RoutingEvent.OfferResolved;
import org.pasokh.contracts.routing.RoutingRequest;

/// What agents were done to while routers died, seen from the two logs alone.
final class OutageAudit {

    /// Between two ticks that are further apart no router was there.
    private static final Duration ALIVE = Duration.ofSeconds(3);

    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, OfferMade> made = new HashMap<>();
    private final Map<String, Long> madeAt = new HashMap<>();
    private final Map<String, OfferResolved> ends = new HashMap<>();
    private final Map<String, Long> endedAt = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<ConsumerRecord<String, byte[]>> requests;

    private OutageAudit(RoutingLog log) {
        requests = log.requests();
        requests.forEach(request -> positions.put(RoutingLog.request(request).id(), request.offset()));
        log.envelopes().forEach(this::note);
    }

    /// @param answers accepted ones
    /// @param late those of them that came after the deadline that their offer had at first
    /// @param lapsed offers that nobody answered in time
    record Found(int answers, int late, int lapsed) {}

    /// Only one partition may hold anything.
    static Found check(RoutingLog log) {
        OutageAudit audit = new OutageAudit(log);
        audit.no_answer_is_refused_that_stands_before_the_end_of_its_offer();
        audit.whoever_let_an_offer_lapse_had_all_the_time_while_a_router_was_there();
        return audit.found();
    }

    private void note(Envelope<RoutingEvent> envelope) {
        String cause = Objects.requireNonNull(envelope.causationId());
        long position = Objects.requireNonNull(positions.get(cause));
        switch (envelope.event()) {
            case OfferMade it -> {
                made.put(it.offerId(), it);
                madeAt.put(it.offerId(), position);
            }
            case OfferResolved it -> {
                ends.put(it.offerId(), it);
                endedAt.put(it.offerId(), position);
            }
            case RoutingEvent.RequestRefused _ -> refused.add(cause);
            default -> {
                // nothing that an agent is asked
            }
        }
    }

    private void no_answer_is_refused_that_stands_before_the_end_of_its_offer() {
        for (ConsumerRecord<String, byte[]> record : requests) {
            Envelope<RoutingRequest> request = RoutingLog.request(record);
            if (request.event() instanceof RoutingRequest.AcceptOffer accept && refused.contains(request.id())) {
                assertThat(endedAt.get(accept.offerId()))
                        .as("%s at %s", accept, record.offset())
                        .isNotNull()
                        .isLessThan(record.offset());
            }
        }
    }

    private void whoever_let_an_offer_lapse_had_all_the_time_while_a_router_was_there() {
        Map<String, Duration> given = new HashMap<>();
        Instant lastTick = Instant.EPOCH;
        long known = 0;
        for (ConsumerRecord<String, byte[]> record : requests) {
            if (RoutingLog.request(record).event() instanceof RoutingRequest.Tick tick) {
                Instant now = Instant.ofEpochMilli(record.timestamp());
                long readTo = Objects.requireNonNull(tick.readTo());
                for (OfferMade offer : made.values()) {
                    long position = Objects.requireNonNull(madeAt.get(offer.offerId()));
                    boolean out = position < record.offset()
                            && endedAt.getOrDefault(offer.offerId(), Long.MAX_VALUE) >= record.offset();
                    Duration span = Duration.between(position <= known ? lastTick : offer.madeAt(), now);
                    if (out && (position <= known || position <= readTo) && span.compareTo(ALIVE) <= 0) {
                        given.merge(offer.offerId(), span, Duration::plus);
                    }
                }
                lastTick = now;
                known = Math.max(known, readTo);
            }
        }
        ends.values().stream()
                .filter(end -> end.outcome() == OfferOutcome.TIMED_OUT)
                .map(end -> Objects.requireNonNull(made.get(end.offerId())))
                .forEach(offer -> assertThat(given.getOrDefault(offer.offerId(), Duration.ZERO))
                        .as("%s", offer)
                        .isGreaterThanOrEqualTo(Duration.between(offer.madeAt(), offer.deadline())));
    }

    private Found found() {
        List<OfferResolved> answers = ends.values().stream()
                .filter(end -> end.outcome() == OfferOutcome.ACCEPTED)
                .toList();
        long late = answers.stream()
                .filter(end -> end.at()
                        .isAfter(Objects.requireNonNull(made.get(end.offerId())).deadline()))
                .count();
        long lapsed = ends.values().stream()
                .filter(end -> end.outcome() == OfferOutcome.TIMED_OUT)
                .count();
        return new Found(answers.size(), (int) late, (int) lapsed);
    }
}
