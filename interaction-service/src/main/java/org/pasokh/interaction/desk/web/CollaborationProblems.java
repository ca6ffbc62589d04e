package org.pasokh.interaction.desk.web;

import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.platform.problem.ProblemException;

/// What is refused of what agents do with one another and take unasked.
final class CollaborationProblems {

    private CollaborationProblems() {}

    static ProblemException of(RefusalReason reason) {
        return switch (reason) {
            case VISIT_TAKEN -> DeskProblems.conflict("visit-taken", "Visit taken", "Somebody else was quicker.");
            case VISIT_OFFERED ->
                DeskProblems.conflict(
                        "visit-offered", "Visit offered", "The visit is with somebody else, who has not answered yet.");
            case QUEUE_CLOSED -> DeskProblems.conflict("queue-closed", "Queue closed", "The queue takes nobody now.");
            case AGENT_NOT_AVAILABLE ->
                DeskProblems.conflict(
                        "agent-not-available", "Agent not available", "Away, on a break or not responding.");
            case AGENT_DOES_NOT_SERVE ->
                DeskProblems.conflict(
                        "agent-does-not-serve", "Not of this queue", "The agent does not serve the queue or channel.");
            case AGENT_LACKS_CAPACITY ->
                DeskProblems.conflict("no-capacity", "No capacity", "The agent has no room for it now.");
            case WRONG_ROLE ->
                DeskProblems.conflict(
                        "wrong-role",
                        "Wrong role",
                        "Only whose conversation it is may do this, or only who was asked in.");
            case TOO_MANY_AGENTS ->
                DeskProblems.conflict(
                        "too-many-agents", "Too many agents", "No more may be asked into this conversation.");
            case MOVED ->
                DeskProblems.conflict(
                        "moved", "Moved", "You and what this is about are in different pools by now; look again.");
            default -> DeskProblems.notPossible();
        };
    }
}
