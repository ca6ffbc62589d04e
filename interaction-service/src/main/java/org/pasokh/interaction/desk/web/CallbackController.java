package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.pasokh.contracts.routing.CallbackReport;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.interaction.desk.view.LiveView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How an agent says whether a customer who was to be called back was reached.
@RestController
@RequestMapping("/desk/v1/interactions/{interactionId}/callback")
@PreAuthorize("hasRole('AGENT')")
class CallbackController {

    private final RouterCommands router;

    CallbackController(RouterCommands router) {
        this.router = router;
    }

    record ReportRequest(
            @CommandId String commandId, @NotNull CallbackReport report) {}

    @PostMapping
    ResponseEntity<Object> report(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid ReportRequest request) {
        String agent = who.getName();
        return router.repeated(agent, request.commandId(), Command.CALLBACK).orElseGet(() -> {
            Work work = router.view()
                    .holder(interactionId)
                    .filter(holder -> holder.agentId().equals(agent))
                    .map(LiveView.Holder::work)
                    .orElseThrow(DeskProblems::notYourInteraction);
            return router.send(
                    agent,
                    request.commandId(),
                    Command.CALLBACK,
                    interactionId,
                    new RoutingRequest.ReportCallback(work.handlingId(), agent, request.report()));
        });
    }
}
