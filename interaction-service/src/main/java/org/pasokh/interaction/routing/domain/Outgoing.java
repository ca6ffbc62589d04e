package org.pasokh.interaction.routing.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a fact asks of another pool, in the transaction in which it happens.
///
/// @param subject what it is about; null: as in the request that is passed on
/// @param passes how many pools have passed on what was asked here; 0 if this asks for something else
public record Outgoing(PoolId to, @Nullable String subject, Request request, int passes) {

    private Outgoing(PoolId to, String subject, Request.OfPools request) {
        this(to, subject, request, 0);
    }

    /// @param from the pool in which it has happened
    public static Optional<Outgoing> of(Fact fact, PoolId from) {
        return switch (fact) {
            case Fact.OfPools it -> of(it, from);
            case Fact.RequestForwarded it -> Optional.of(new Outgoing(it.to(), null, it.request(), it.passes()));
            default -> Optional.empty();
        };
    }

    private static Optional<Outgoing> of(Fact.OfPools fact, PoolId from) {
        return switch (fact) {
            case Fact.VisitHandedOver it ->
                Optional.of(new Outgoing(
                        it.to(),
                        it.next().value(),
                        new Request.TakeOverVisit(it.next(), it.there(), it.passing(), it.callback())));
            case Fact.CallbackHandedOver it
            when it.callback().waits() ->
                Optional.of(new Outgoing(
                        it.to(), it.callback().id().value(), new Request.TakeOverCallback(it.callback(), from)));
            case Fact.AgentHandedOver it ->
                Optional.of(new Outgoing(
                        it.to(),
                        it.agent().id().value(),
                        new Request.TakeOverAgent(
                                it.agent().id(),
                                from,
                                it.agent().attendance(),
                                it.agent().profile().capacity(),
                                it.passes(),
                                it.handlings(),
                                it.callbacks(),
                                it.work())));
            case Fact.SuspensionHandedOver it ->
                Optional.of(new Outgoing(
                        it.to(),
                        it.queue().value(),
                        new Request.TakeOverSuspension(it.queue(), it.channel(), from, it.by(), it.passes())));
            // it goes along with its visit, or with whoever has it in hand
            case Fact.CallbackHandedOver _, Fact.CallbackTakenOver _, Fact.AgentTakenOver _ -> Optional.empty();
        };
    }
}
