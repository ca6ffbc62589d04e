package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// What agents do with one another and beside the offers, as chance would have it: they take visits, pass them on, ask
/// colleagues in, thank them, leave; and customers fall silent and speak again.
final class RandomCollaboration {

    private final Random random;
    private final List<AgentId> agents;
    private final List<QueueId> queues;

    RandomCollaboration(Random random, List<AgentId> agents, List<QueueId> queues) {
        this.random = random;
        this.agents = agents;
        this.queues = queues;
    }

    Request next(Pool pool, Instant now) {
        int kind = random.nextInt(14);
        Handling handling = kind >= 7 && kind <= 11 ? inCompany(pool, kind < 11, now) : handling(pool, now);
        AgentId by = random.nextInt(20) == 0 ? any(agents) : handling.agent();
        return switch (kind) {
            case 0, 1 -> new Request.TakeVisit(random.nextInt(4) == 0 ? handling.visit() : visit(pool), any(agents));
            case 2, 3 ->
                new Request.TransferHandling(
                        handling.id(),
                        by,
                        random.nextBoolean() ? null : any(queues),
                        random.nextBoolean() ? null : any(agents));
            case 4, 5, 6 ->
                new Request.InviteColleague(
                        handling.id(),
                        by,
                        new Part(random.nextBoolean() ? Role.CONSULTED : Role.PARTICIPANT, any(agents)));
            case 7, 8, 9 -> new Request.CompleteTransfer(handling.id(), by, somebodyIn(pool, handling));
            case 10 ->
                whoIsBeingAsked(pool)
                        .orElseGet(() -> new Request.DismissColleague(handling.id(), by, somebodyIn(pool, handling)));
            case 11 -> new Request.LeaveInteraction(handling.id(), by);
            case 12 -> new Request.CustomerSilent(handling.need().interaction());
            default -> new Request.CustomerSpoke(handling.need().interaction());
        };
    }

    /// A colleague to whom the invitation is just being offered is not needed any more.
    private static Optional<Request> whoIsBeingAsked(Pool pool) {
        return pool.offersOut().stream()
                .flatMap(offer -> pool.visit(offer.visit()).stream())
                .flatMap(visit -> Stream.ofNullable(visit.need().part())
                        .flatMap(part -> pool.works().of(visit.need().interaction()).stream()
                                .filter(handling -> handling.role() == Role.PRIMARY)
                                .<Request>map(primary ->
                                        new Request.DismissColleague(primary.id(), primary.agent(), part.colleague()))))
                .findFirst();
    }

    private Handling handling(Pool pool, Instant now) {
        List<Handling> all = agents.stream()
                .flatMap(agent -> pool.handlingsOf(agent).stream())
                .toList();
        return all.isEmpty() ? none(now) : any(all);
    }

    /// Mostly one of an interaction that several work on.
    private Handling inCompany(Pool pool, boolean primary, Instant now) {
        List<Handling> all = agents.stream()
                .flatMap(agent -> pool.handlingsOf(agent).stream())
                .filter(handling ->
                        pool.works().of(handling.need().interaction()).size() > 1)
                .filter(handling -> (handling.role() == Role.PRIMARY) == primary)
                .toList();
        return all.isEmpty() ? handling(pool, now) : any(all);
    }

    private Handling none(Instant now) {
        Need need = new Need(new InteractionId("never"), any(queues), Channel.CHAT, now, null);
        return new Handling(
                new HandlingId("never"),
                new VisitId("never"),
                need,
                any(agents),
                1,
                new Handling.Stage.InConversation(),
                1,
                false,
                null);
    }

    private VisitId visit(Pool pool) {
        List<VisitId> live = pool.entries()
                .filter(Visit.class::isInstance)
                .map(entry -> ((Visit) entry).id())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        return live.isEmpty() ? new VisitId("never") : any(live);
    }

    private AgentId somebodyIn(Pool pool, Handling handling) {
        List<AgentId> others = pool.works().of(handling.need().interaction()).stream()
                .map(Handling::agent)
                .filter(agent -> !agent.equals(handling.agent()))
                .toList();
        return others.isEmpty() ? any(agents) : any(others);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
