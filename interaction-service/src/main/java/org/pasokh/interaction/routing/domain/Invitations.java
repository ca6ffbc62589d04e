package org.pasokh.interaction.routing.domain;

import java.util.List;
import java.util.Optional;

/// How colleagues are asked into a conversation, and leave it. All of it hangs on the one whose conversation it is:
/// while anybody else works on an interaction, or is asked to, its primary is in conversation.
final class Invitations {

    /// How many may be asked into one conversation.
    static final int MOST = 5;

    private Invitations() {}

    static void invite(Turn turn, Request.InviteColleague request) {
        Work.inConversation(turn, request.handling(), request.agent(), handling -> {
            Need need = handling.need().as(request.part()).since(turn.now()).urgent(Urgency.NONE);
            refusal(turn, handling, need, request.part().colleague())
                    .ifPresentOrElse(
                            why -> turn.refuse(why, request.agent()), () -> ask(turn, handling, need, request.part()));
        });
    }

    static void dismiss(Turn turn, Request.DismissColleague request) {
        Work.inConversation(turn, request.handling(), request.agent(), handling -> {
            Optional<Handling> part = partOf(turn, handling, request.colleague());
            Optional<VisitId> asked = asked(turn, handling, request.colleague());
            part.ifPresent(it -> end(turn, it, HandlingEnd.LEFT));
            asked.ifPresent(it -> callOff(turn, it));
            if (part.isEmpty() && asked.isEmpty()) {
                turn.refuse(Refusal.ALREADY_SO, request.agent());
            }
        });
    }

    static void leave(Turn turn, Request.LeaveInteraction request) {
        Work.handle(turn, request.handling(), request.agent(), handling -> {
            if (handling.role() == Role.PRIMARY) {
                turn.refuse(Refusal.WRONG_ROLE, request.agent());
            } else {
                end(turn, handling, HandlingEnd.LEFT);
            }
        });
    }

    /// The conversation ends or goes on elsewhere: whoever was asked in is free.
    static void dissolve(Turn turn, Handling primary) {
        InteractionId interaction = primary.need().interaction();
        turn.pool().reserved().invitations(interaction).forEach(visit -> callOff(turn, visit));
        parts(turn, primary).forEach(part -> end(turn, part, HandlingEnd.WITH_PRIMARY));
    }

    /// Makes somebody else who speaks with the customer the primary, if there is anybody.
    static boolean promote(Turn turn, Handling lost) {
        Optional<Handling> next = parts(turn, lost).stream()
                .filter(part -> part.role() == Role.PARTICIPANT && !part.agent().equals(lost.agent()))
                .findFirst();
        next.ifPresent(part -> turn.happened(new Fact.BecamePrimary(part, turn.now())));
        return next.isPresent();
    }

    static Optional<Handling> partOf(Turn turn, Handling primary, AgentId colleague) {
        return parts(turn, primary).stream()
                .filter(part -> part.agent().equals(colleague))
                .findFirst();
    }

    private static void ask(Turn turn, Handling handling, Need need, Part part) {
        VisitId visit = new VisitId(
                turn.id("invitation", handling.id().value(), turn.entry().id().value()));
        Visits.enqueue(turn, visit, need);
        Reservations.reserve(turn, visit, part.colleague());
    }

    private static Optional<Refusal> refusal(Turn turn, Handling handling, Need need, AgentId colleague) {
        List<Handling> all = turn.pool().works().of(need.interaction());
        List<VisitId> asked = turn.pool().reserved().invitations(need.interaction());
        boolean here = all.stream().anyMatch(each -> each.agent().equals(colleague));
        if (here || asked(turn, handling, colleague).isPresent()) {
            return Optional.of(Refusal.ALREADY_SO);
        }
        if (all.size() + asked.size() > MOST) {
            return Optional.of(Refusal.TOO_MANY_AGENTS);
        }
        return turn.pool()
                .agent(colleague)
                .map(agent -> Eligibility.refusalLater(turn.pool(), agent, need))
                .orElseGet(() -> Optional.of(Refusal.UNKNOWN_AGENT));
    }

    private static Optional<VisitId> asked(Turn turn, Handling primary, AgentId colleague) {
        return turn.pool().reserved().invitations(primary.need().interaction()).stream()
                .filter(visit -> turn.pool()
                        .visit(visit)
                        .map(Visit::need)
                        .map(Need::part)
                        .filter(part -> part.colleague().equals(colleague))
                        .isPresent())
                .findFirst();
    }

    private static void callOff(Turn turn, VisitId visit) {
        if (turn.pool().visit(visit).orElseThrow().standing() instanceof Standing.Offered(OfferId offer)) {
            Offers.withdraw(turn, offer, OfferOutcome.WITHDRAWN_SYSTEM);
        }
        Visits.exit(turn, visit, VisitOutcome.SYSTEM_ENDED);
    }

    private static void end(Turn turn, Handling part, HandlingEnd end) {
        Work.end(turn, part, end, null);
        Agents.capacityChanged(turn, part.agent());
    }

    private static List<Handling> parts(Turn turn, Handling primary) {
        return turn.pool().works().of(primary.need().interaction()).stream()
                .filter(handling -> handling.role() != Role.PRIMARY)
                .toList();
    }
}
