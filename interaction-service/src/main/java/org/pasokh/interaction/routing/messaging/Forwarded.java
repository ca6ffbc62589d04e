package org.pasokh.interaction.routing.messaging;

import java.util.Map;
import java.util.Objects;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.Outgoing;
import org.pasokh.interaction.routing.domain.Request;

/// A request that has been passed on to another pool, because what it is about is there. It names the request that it
/// stands for as its cause, and the answer has the same cause wherever it is given.
final class Forwarded {

    private static final String PASSED_ON = PartitionRouter.SOURCE + "/passed-on/";

    private Forwarded() {}

    /// How many pools have passed it on.
    static int passes(Envelope<?> envelope) {
        String source = envelope.source();
        return source.startsWith(PASSED_ON) ? Integer.parseInt(source.substring(PASSED_ON.length())) : 0;
    }

    /// The id under which it was asked.
    static String askedAs(Envelope<?> envelope) {
        return passes(envelope) == 0 ? envelope.id() : Objects.requireNonNull(envelope.causationId());
    }

    /// The same of a record that may not be readable.
    static String askedAs(Map<String, String> headers, String id) {
        boolean passedOn = headers.getOrDefault(EventCodec.SOURCE, "").startsWith(PASSED_ON);
        return passedOn ? headers.getOrDefault(EventCodec.CAUSATION, id) : id;
    }

    /// It keeps its id the first time, so it is answered once also where its sender repeats it to the other pool. Where
    /// it comes back to a pool that has had it, it is another one.
    ///
    /// @param event that says so
    static Envelope<RoutingRequest> of(
            Outgoing outgoing, Envelope<RoutingRequest> asked, Envelope<RoutingEvent> event) {
        boolean isNewThere = outgoing.passes() == 1 && !outgoing.to().value().equals(asked.key());
        return new Envelope<>(
                isNewThere ? asked.id() : EventIds.of("forwarded", event.id()),
                PASSED_ON + outgoing.passes(),
                asked.subject(),
                0,
                asked.time(),
                outgoing.to().value(),
                askedAs(asked),
                asked.traceparent(),
                renamed(asked.event(), outgoing.request()));
    }

    /// Visits have another id there.
    private static RoutingRequest renamed(RoutingRequest asked, Request there) {
        return switch (there) {
            case Request.WithdrawVisit it ->
                new RoutingRequest.WithdrawVisit(it.visit().value());
            case Request.ResumeVisit it ->
                new RoutingRequest.ResumeVisit(it.visit().value(), it.by());
            case Request.TakeVisit it ->
                new RoutingRequest.TakeVisit(it.visit().value(), it.agent().value());
            case Request.ChangeUrgency it ->
                new RoutingRequest.ChangeUrgency(it.visit().value(), UrgencyMapping.urgency(it.urgency()), it.by());
            case Request.ChangeRequirements it ->
                new RoutingRequest.ChangeRequirements(
                        it.visit().value(), SearchMapping.requirements(it.requirements()), it.by());
            case Request.RequestCallback it when it.visit() != null -> CallbackMapping.request(it, it.visit());
            default -> asked;
        };
    }
}
