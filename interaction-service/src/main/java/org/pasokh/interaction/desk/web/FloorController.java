package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.contracts.routing.RoutingRequest.ResumeQueue;
import org.pasokh.contracts.routing.RoutingRequest.SuspendQueue;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.web.DemandViews.SkillNameView;
import org.pasokh.interaction.desk.web.FloorViews.FloorView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What supervisors see of agents and visits, and what they may do with them. Each act is on the log with its actor.
@RestController
@RequestMapping("/desk/v1/floor")
@PreAuthorize("hasRole('SUPERVISOR')")
class FloorController {

    private final RouterCommands router;
    private final SettingPresence presences;
    private final Directory directory;
    private final FloorViews views;
    private final InstantSource clock;

    FloorController(
            RouterCommands router,
            SettingPresence presences,
            Directory directory,
            FloorViews views,
            InstantSource clock) {
        this.router = router;
        this.presences = presences;
        this.directory = directory;
        this.views = views;
        this.clock = clock;
    }

    record ResumeRequest(@CommandId String commandId) {}

    /// @param channel all of the queue's if null
    record QueueRequest(
            @CommandId String commandId, @Nullable Channel channel) {}

    @GetMapping
    FloorView floor(@RequestParam(defaultValue = "200") @Min(0) @Max(1000) int visits) {
        LiveView view = router.view();
        return views.floor(view.agents(), view.visits(), visits, clock.instant());
    }

    @GetMapping("/skills")
    List<SkillNameView> skills() {
        return new DemandViews(directory).skills();
    }

    @PostMapping("/agents/{agentId}/presence")
    ResponseEntity<Object> presence(
            Principal who, @PathVariable String agentId, @RequestBody @Valid PresenceRequest request) {
        if (directory.agent(agentId).isEmpty()) {
            throw DeskProblems.unknownAgent();
        }
        return presences.set(who.getName(), agentId, request);
    }

    @PostMapping("/visits/{visitId}/resume")
    ResponseEntity<Object> resume(
            Principal who, @PathVariable @LogId String visitId, @RequestBody @Valid ResumeRequest request) {
        return router.send(
                who.getName(),
                request.commandId(),
                Command.RESUME,
                visitId,
                new RoutingRequest.ResumeVisit(visitId, who.getName()));
    }

    @PostMapping("/queues/{queueId}/suspend")
    ResponseEntity<Object> suspend(
            Principal who, @PathVariable @LogId String queueId, @RequestBody @Valid QueueRequest request) {
        return turn(who, request, queueId, new SuspendQueue(queueId, request.channel(), who.getName()));
    }

    @PostMapping("/queues/{queueId}/resume")
    ResponseEntity<Object> resume(
            Principal who, @PathVariable @LogId String queueId, @RequestBody @Valid QueueRequest request) {
        return turn(who, request, queueId, new ResumeQueue(queueId, request.channel(), who.getName()));
    }

    private ResponseEntity<Object> turn(Principal who, QueueRequest request, String queueId, RoutingRequest turn) {
        return router.send(who.getName(), request.commandId(), Command.QUEUE, queueId, turn);
    }
}
