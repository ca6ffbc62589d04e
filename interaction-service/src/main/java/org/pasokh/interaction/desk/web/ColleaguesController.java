package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.interaction.desk.web.ColleagueViews.ColleaguesView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What agents do with one another: a conversation is passed on, colleagues are asked in, go on with it, or leave. The
/// router decides.
@RestController
@RequestMapping("/desk/v1")
@PreAuthorize("hasRole('AGENT')")
class ColleaguesController {

    private final RouterCommands router;
    private final Directory directory;
    private final ColleagueViews views;

    ColleaguesController(RouterCommands router, Directory directory, ColleagueViews views) {
        this.router = router;
        this.directory = directory;
        this.views = views;
    }

    /// @param queueId the same queue if null
    /// @param agentId everybody of the queue if null
    record TransferRequest(
            @CommandId String commandId,
            @Nullable @Size(max = 128) String queueId,
            @Nullable @Size(max = 128) String agentId) {}

    record InvitationRequest(
            @CommandId String commandId,
            @NotBlank @Size(max = 128) String agentId,
            @NotNull Role role) {}

    record ColleagueRequest(
            @CommandId String commandId,
            @NotBlank @Size(max = 128) String agentId) {}

    record LeaveRequest(@CommandId String commandId) {}

    @GetMapping("/colleagues")
    ColleaguesView colleagues(Principal who) {
        return views.of(who.getName(), router.view().agents());
    }

    @PostMapping("/interactions/{interactionId}/transfer")
    ResponseEntity<Object> transfer(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid TransferRequest request) {
        if (request.queueId() == null && request.agentId() == null) {
            throw DeskProblems.nowhereToTransfer();
        }
        if (request.queueId() != null && !directory.content().queues().containsKey(request.queueId())) {
            throw DeskProblems.unknownQueue();
        }
        requireKnown(request.agentId());
        return send(
                who,
                interactionId,
                request.commandId(),
                Command.TRANSFER,
                (handling, agent) ->
                        new RoutingRequest.TransferHandling(handling, agent, request.queueId(), request.agentId()));
    }

    @PostMapping("/interactions/{interactionId}/invitations")
    ResponseEntity<Object> invite(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid InvitationRequest request) {
        requireKnown(request.agentId());
        if (request.role() == Role.PRIMARY) {
            throw DeskProblems.conflict("wrong-role", "Wrong role", "Nobody is asked in as the one who has it.");
        }
        return send(
                who,
                interactionId,
                request.commandId(),
                Command.INVITE,
                (handling, agent) ->
                        new RoutingRequest.InviteColleague(handling, agent, request.agentId(), request.role()));
    }

    @PostMapping("/interactions/{interactionId}/complete-transfer")
    ResponseEntity<Object> complete(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid ColleagueRequest request) {
        requireKnown(request.agentId());
        return send(
                who,
                interactionId,
                request.commandId(),
                Command.COMPLETE,
                (handling, agent) -> new RoutingRequest.CompleteTransfer(handling, agent, request.agentId()));
    }

    @PostMapping("/interactions/{interactionId}/dismiss")
    ResponseEntity<Object> dismiss(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid ColleagueRequest request) {
        requireKnown(request.agentId());
        return send(
                who,
                interactionId,
                request.commandId(),
                Command.DISMISS,
                (handling, agent) -> new RoutingRequest.DismissColleague(handling, agent, request.agentId()));
    }

    @PostMapping("/interactions/{interactionId}/leave")
    ResponseEntity<Object> leave(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid LeaveRequest request) {
        return send(who, interactionId, request.commandId(), Command.LEAVE, RoutingRequest.LeaveInteraction::new);
    }

    private ResponseEntity<Object> send(
            Principal who,
            String interactionId,
            String commandId,
            Command command,
            BiFunction<String, String, RoutingRequest> request) {
        String agent = who.getName();
        return router.repeated(agent, commandId, command).orElseGet(() -> {
            String handling = handling(agent, interactionId);
            return router.send(agent, commandId, command, handling, request.apply(handling, agent));
        });
    }

    private String handling(String agent, String interactionId) {
        return router.view().holders(interactionId).stream()
                .filter(holder -> holder.agentId().equals(agent))
                .map(holder -> holder.work().handlingId())
                .findFirst()
                .orElseThrow(DeskProblems::notYourInteraction);
    }

    private void requireKnown(@Nullable String agentId) {
        if (agentId != null && directory.agent(agentId).isEmpty()) {
            throw DeskProblems.unknownAgent();
        }
    }
}
