package org.pasokh.interaction.desk.web;

import java.time.Duration;
import java.util.List;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.interaction.conversation.application.Outcome;
import org.pasokh.interaction.conversation.domain.Refusal;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.pasokh.platform.problem.Problems;
import org.springframework.http.HttpStatus;

/// Everything that the desk API refuses.
final class DeskProblems {

    private DeskProblems() {}

    static ProblemException starting() {
        return new ProblemException(Problem.of(
                "desk-starting",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Desk not ready",
                "This replica has not caught up with the log yet; another one may have."));
    }

    static ProblemException logAway() {
        return new ProblemException(Problem.of(
                "log-away",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Log away",
                "It is not known whether the command has reached the log. Repeat it under the same id."));
    }

    static ProblemException nothingToSay() {
        return new ProblemException(Problems.invalid(List.of(new Problems.WrongField("text", "must not be blank"))));
    }

    static ProblemException unknownFile() {
        return unprocessable(
                "unknown-file",
                "Unknown file",
                "A file of this message was never handed in, or was not sent in time and is gone. Hand it in again.");
    }

    static ProblemException filesAway() {
        return new ProblemException(Problem.of(
                "files-away",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Files away",
                "The gateway that holds the message's files does not answer. Repeat the command under its id."));
    }

    static ProblemException unknownCommand() {
        return notFound("unknown-command", "Unknown command", "No such command of yours in the last ten minutes.");
    }

    static ProblemException unknownInteraction() {
        return notFound("unknown-interaction", "Unknown interaction", "There is no such interaction.");
    }

    static ProblemException unknownOffer() {
        return notFound("unknown-offer", "Unknown offer", "There is no such offer, or it was long ago.");
    }

    static ProblemException decisionOutOfReach() {
        return new ProblemException(Problem.of(
                "decision-out-of-reach",
                HttpStatus.GONE,
                "Decision out of reach",
                "The router's requests are kept for 30 days, and the ones this decision rested on are no longer"
                        + " complete. The decision record itself is still there."));
    }

    static ProblemException decisionsBusy() {
        return new ProblemException(
                Problem.of(
                        "decisions-busy",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Another decision is being made again",
                        "This replica makes one decision again at a time."),
                Duration.ofSeconds(5));
    }

    static ProblemException decisionTookTooLong() {
        return new ProblemException(
                Problem.of(
                        "decision-took-too-long",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Took too long",
                        "Reading the log up to this decision took longer than is allowed."),
                Duration.ofMinutes(1));
    }

    static ProblemException unknownDisposition() {
        return unprocessable(
                "unknown-disposition",
                "Unknown disposition",
                "There is no such disposition; GET /desk/v1/dispositions lists them.");
    }

    static ProblemException unknownAgent() {
        return notFound("unknown-agent", "Unknown agent", "Nobody of this name works here by the settings.");
    }

    static ProblemException unknownQueue() {
        return notFound("unknown-queue", "Unknown queue", "The settings name no such queue.");
    }

    static ProblemException nowhereToTransfer() {
        return unprocessable(
                "nowhere-to-transfer", "Nowhere to transfer", "A transfer names a queue, an agent, or both.");
    }

    static ProblemException unknownBreakReason() {
        return unprocessable(
                "unknown-break-reason",
                "Unknown break reason",
                "A break needs one of the reasons that GET /desk/v1/break-reasons lists.");
    }

    static ProblemException unknownSkill() {
        return unprocessable(
                "unknown-skill", "Unknown skill", "A skill is one that is set up, or a language like language.fa.");
    }

    static ProblemException malformedCursor() {
        return new ProblemException(Problem.of(
                "malformed-cursor",
                HttpStatus.BAD_REQUEST,
                "Malformed cursor",
                "A cursor comes from the snapshot or from an event's id."));
    }

    static ProblemException notYourInteraction() {
        return forbidden(
                "not-your-interaction",
                "Not your interaction",
                "Somebody else handles this interaction, or nobody does.");
    }

    /// What is neither recorded nor asked of the router.
    static ProblemException of(Outcome outcome) {
        return outcome instanceof Outcome.Refused(Refusal reason) ? of(reason) : unknownInteraction();
    }

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotYours _ -> notYourInteraction();
            case Refusal.OnlyConsulted _ ->
                conflict("only-consulted", "Only consulted", "The customer does not hear you; write a note instead.");
            case Refusal.OnlyByPhone _ ->
                conflict(
                        "only-by-phone",
                        "Only by phone",
                        "The customer asked for a call by a form and reads nothing here; a note is possible.");
            case Refusal.NoMail _ ->
                conflict("no-mail", "No mail", "Only an answer by mail can go to others beside the customer.");
            case Refusal.InteractionEnded _ ->
                conflict(
                        "interaction-ended", "Interaction ended", "The conversation part of this interaction is over.");
            case Refusal.NotInWrapUp _ ->
                conflict("not-in-wrap-up", "Not in wrap-up", "A disposition is given in wrap-up.");
            case Refusal.NotWaiting _ ->
                conflict(
                        "not-waiting",
                        "Not waiting",
                        "Nobody waits there, or they are just coming into another queue.");
            case Refusal.ConversationChanged changed ->
                new ProblemException(Problem.of(
                                "conversation-changed",
                                HttpStatus.CONFLICT,
                                "Conversation changed",
                                "The customer wrote after the last message seen.")
                        .with("position", changed.position()));
        };
    }

    static ProblemException of(RefusalReason reason) {
        return switch (reason) {
            case OFFER_NOT_YOURS ->
                forbidden("offer-not-yours", "Not your offer", "This offer was made to somebody else.");
            case UNKNOWN_OFFER -> unknownOffer();
            case OFFER_EXPIRED -> conflict("offer-expired", "Offer expired", "The time to answer was over.");
            case OFFER_WITHDRAWN -> conflict("offer-withdrawn", "Offer withdrawn", "The offer was taken back.");
            case OFFER_ALREADY_ANSWERED ->
                conflict("offer-already-answered", "Offer already answered", "The offer has been answered before.");
            case UNKNOWN_AGENT ->
                forbidden("not-an-agent", "Not an agent", "Nobody of this name works here by the settings.");
            case HANDLING_NOT_YOURS -> notYourInteraction();
            case UNKNOWN_HANDLING, HANDLING_ENDED, WRAP_UP_STARTED ->
                conflict(
                        "interaction-ended", "Interaction ended", "The conversation part of this interaction is over.");
            case PRESENCE_NOT_SETTABLE ->
                conflict("presence-not-settable", "Presence not settable", "This presence is the router's to set.");
            case UNKNOWN_BREAK_REASON -> unknownBreakReason();
            case ALREADY_SO -> conflict("already-so", "Already so", "Nothing to change.");
            case VISIT_TAKEN,
                    VISIT_OFFERED,
                    QUEUE_CLOSED,
                    AGENT_NOT_AVAILABLE,
                    AGENT_DOES_NOT_SERVE,
                    AGENT_LACKS_CAPACITY,
                    WRONG_ROLE,
                    TOO_MANY_AGENTS,
                    MOVED -> CollaborationProblems.of(reason);
            case UNKNOWN_VISIT -> notFound("unknown-visit", "Unknown visit", "There is no such visit.");
            case VISIT_ENDED ->
                conflict("visit-ended", "Visit ended", "Somebody has taken it, or the customer has left.");
            case UNKNOWN_QUEUE -> unknownQueue();
            case UNKNOWN_CALLBACK -> noCallback();
            // asked by conversations, never by a desk
            case CALLBACK_OPEN, SLOT_FULL -> notPossible();
            case REQUEST_TOO_OLD, AGENT_CAME_BACK -> notPossible();
            case FAILED -> commandFailed();
        };
    }

    private static ProblemException commandFailed() {
        return new ProblemException(Problem.of(
                "command-failed",
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Command failed",
                "The router could not work on the command; it has been put aside for the operators."));
    }

    private static ProblemException noCallback() {
        return conflict("no-callback", "No callback", "This work is no callback, or is no more.");
    }

    static ProblemException notPossible() {
        return conflict("not-possible", "Not possible", "The router has refused the request.");
    }

    static ProblemException conflict(String name, String title, String detail) {
        return new ProblemException(Problem.of(name, HttpStatus.CONFLICT, title, detail));
    }

    private static ProblemException forbidden(String name, String title, String detail) {
        return new ProblemException(Problem.of(name, HttpStatus.FORBIDDEN, title, detail));
    }

    private static ProblemException unprocessable(String name, String title, String detail) {
        return new ProblemException(Problem.of(name, HttpStatus.UNPROCESSABLE_CONTENT, title, detail));
    }

    private static ProblemException notFound(String name, String title, String detail) {
        return new ProblemException(Problem.of(name, HttpStatus.NOT_FOUND, title, detail));
    }
}
