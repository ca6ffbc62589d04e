package org.pasokh.interaction.desk.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.conversation.application.Outcome;
import org.pasokh.interaction.conversation.domain.Ids;
import org.pasokh.interaction.desk.command.AskingTheRouter;
import org.pasokh.interaction.desk.command.Reply;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.LiveView;
import org.springframework.http.ResponseEntity;

/// An agent's commands to the router, and its answers as the API gives them.
final class RouterCommands {

    private final CurrentView current;
    private final AskingTheRouter asking;
    private final Ids ids;
    private final Replies replies;

    RouterCommands(CurrentView current, AskingTheRouter asking, Ids ids, Replies replies) {
        this.current = current;
        this.asking = asking;
        this.ids = ids;
        this.replies = replies;
    }

    /// @param subject what it is about; of a presence, whose
    ResponseEntity<Object> send(
            String agentId, String commandId, Command command, String subject, RoutingRequest request) {
        LiveView view = view();
        Reply reply = asking.ask(view.answers(), ids.request(agentId, commandId), command, subject, request);
        return answer(view, command == Command.PRESENCE ? subject : null, commandId, reply);
    }

    /// The request to the router that a command leads to.
    String requestId(String agentId, String commandId) {
        return ids.request(agentId, commandId);
    }

    /// What a command was told before, if it was: by then the agent may have nothing to do with its subject any more.
    Optional<ResponseEntity<Object>> repeated(String agentId, String commandId, Command command) {
        LiveView view = view();
        return view.answers()
                .to(ids.request(agentId, commandId), command)
                .map(answer -> answer(view, null, commandId, new Reply.Answered(answer)));
    }

    /// For a command that the conversation has sent, or refused.
    ResponseEntity<Object> await(Outcome outcome, String agentId, String commandId, Command command) {
        if (!(outcome instanceof Outcome.Asked)) {
            throw DeskProblems.of(outcome);
        }
        LiveView view = view();
        Reply reply = asking.await(view.answers(), ids.request(agentId, commandId), command);
        return answer(view, null, commandId, reply);
    }

    LiveView view() {
        return current.get().orElseThrow(DeskProblems::starting);
    }

    /// @param present whose presence it was about
    private ResponseEntity<Object> answer(LiveView view, @Nullable String present, String commandId, Reply reply) {
        return replies.of(
                reply,
                commandId,
                present == null ? null : view.snapshot(present).agent());
    }
}
