package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who has not heard yet that something has gone to another pool, and asks where it was.
final class Latecomers {

    private final Random random;
    private final List<Gone> gone = new ArrayList<>();
    private int asked;

    /// What somebody asks where it no longer is.
    record Late(PoolId pool, RequestId id, Request request) {}

    private record Gone(PoolId from, Fact.OfPools fact) {}

    Latecomers(Random random) {
        this.random = random;
    }

    void note(PoolId pool, List<Happened> happened) {
        happened.stream()
                .map(Happened::fact)
                .filter(fact -> fact instanceof Fact.AgentHandedOver
                        || fact instanceof Fact.VisitHandedOver
                        || fact instanceof Fact.CallbackHandedOver)
                .forEach(fact -> gone.add(new Gone(pool, (Fact.OfPools) fact)));
    }

    /// About something that went not long ago.
    Optional<Late> next(Collection<Visit> visits) {
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        Gone one = gone.get(gone.size() - 1 - random.nextInt(Math.min(gone.size(), 6)));
        asked++;
        return Optional.ofNullable(request(one.fact(), List.copyOf(visits)))
                .map(request -> new Late(one.from(), new RequestId("late" + asked), request));
    }

    private @Nullable Request request(Fact.OfPools fact, List<Visit> visits) {
        return switch (fact) {
            case Fact.AgentHandedOver it ->
                it.handlings().isEmpty() || random.nextInt(4) == 0
                        ? ofAgent(it.agent().id(), visits)
                        : ofWork(
                                it.handlings().get(random.nextInt(it.handlings().size())));
            case Fact.VisitHandedOver it -> ofVisit(it.visit(), it.need());
            case Fact.CallbackHandedOver it ->
                new Request.CancelCallback(it.callback().id());
            case Fact.AgentTakenOver _, Fact.CallbackTakenOver _, Fact.SuspensionHandedOver _ -> null;
        };
    }

    private Request ofAgent(AgentId agent, List<Visit> visits) {
        return switch (random.nextInt(3)) {
            case 0 -> new Request.ReportLostLease(agent, Scene.NINE.plusSeconds(random.nextInt(3_600)));
            case 1 ->
                new Request.SetPresence(
                        agent, random.nextBoolean() ? Presence.AVAILABLE : Presence.BREAK, "tea", "agent");
            default ->
                new Request.TakeVisit(
                        visits.isEmpty()
                                ? new VisitId("never")
                                : visits.get(random.nextInt(visits.size())).id(),
                        agent);
        };
    }

    private Request ofWork(Handling handling) {
        return switch (random.nextInt(7)) {
            case 0 -> new Request.StartWrapUp(handling.id(), handling.agent());
            case 1 -> new Request.EndHandling(handling.id(), handling.agent(), "done");
            case 2 -> new Request.TransferHandling(handling.id(), handling.agent(), null, null);
            case 3 -> new Request.LeaveInteraction(handling.id(), handling.agent());
            case 4 -> new Request.CustomerSpoke(handling.need().interaction());
            case 5 -> new Request.CustomerSilent(handling.need().interaction());
            default -> new Request.ReportCallback(handling.id(), handling.agent(), Reached.REACHED);
        };
    }

    private Request ofVisit(VisitId visit, Need need) {
        return switch (random.nextInt(5)) {
            case 0 -> new Request.WithdrawVisit(visit);
            case 1 -> new Request.ChangeUrgency(visit, need.urgent().returning(Returning.DISSATISFIED), null);
            case 2 -> new Request.ChangeRequirements(visit, new Requirements(List.of(), List.of(), Set.of()), "boss");
            case 3 -> new Request.ResumeVisit(visit, "boss");
            default ->
                new Request.RequestCallback(
                        new CallbackId("late-c" + asked), "customer" + random.nextInt(20), visit, need, null);
        };
    }
}
