package org.pasokh.interaction.routing.domain;

import java.util.Optional;

/// How a conversation is passed on.
final class Transfers {

    private Transfers() {}

    /// The handling ends, and a new visit that it causes waits since the same moment.
    static void transfer(Turn turn, Request.TransferHandling request) {
        Work.inConversation(turn, request.handling(), request.agent(), handling -> {
            Need need =
                    request.queue() == null ? handling.need() : handling.need().in(request.queue());
            refusal(turn, request, need)
                    .ifPresentOrElse(
                            why -> turn.refuse(why, request.agent()), () -> pass(turn, handling, need, request));
        });
    }

    /// A colleague who has been asked in goes on with it.
    static void complete(Turn turn, Request.CompleteTransfer request) {
        Work.inConversation(turn, request.handling(), request.agent(), handling -> {
            Optional<Handling> next = Invitations.partOf(turn, handling, request.colleague());
            if (next.isEmpty()) {
                turn.refuse(Refusal.UNKNOWN_HANDLING, request.agent());
                return;
            }
            turn.happened(new Fact.BecamePrimary(next.get(), turn.now()));
            Work.end(turn, handling, HandlingEnd.TRANSFERRED, null);
            Agents.capacityChanged(turn, handling.agent());
        });
    }

    private static void pass(Turn turn, Handling handling, Need need, Request.TransferHandling request) {
        Work.end(turn, handling, HandlingEnd.TRANSFERRED, null);
        Agents.capacityChanged(turn, handling.agent());
        Invitations.dissolve(turn, handling);
        VisitId next = new VisitId(turn.id("visit", handling.id().value()));
        Visits.enqueue(turn, next, need, handling.agent());
        if (request.colleague() != null) {
            Reservations.reserve(turn, next, request.colleague());
        } else if (turn.pool().settings().isElsewhere(need.queue())) {
            HandingOver.transferred(turn, next, handling.need().queue());
        }
    }

    private static Optional<Refusal> refusal(Turn turn, Request.TransferHandling request, Need need) {
        PoolSettings settings = turn.pool().settings();
        if (!settings.knows(need.queue())) {
            return Optional.of(Refusal.UNKNOWN_QUEUE);
        }
        AgentId colleague = request.colleague();
        if (!Doors.isOpenTo(turn, need, colleague != null)) {
            return Optional.of(Refusal.QUEUE_CLOSED);
        }
        if (colleague == null) {
            return Optional.empty();
        }
        if (colleague.equals(request.agent())) {
            return Optional.of(Refusal.ALREADY_SO);
        }
        return turn.pool()
                .agent(colleague)
                .map(agent -> Eligibility.refusalLater(turn.pool(), agent, need))
                .orElseGet(() -> Optional.of(Refusal.UNKNOWN_AGENT));
    }
}
