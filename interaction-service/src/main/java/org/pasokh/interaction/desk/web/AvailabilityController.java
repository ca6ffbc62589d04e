package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.desk.view.Command;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Presence and the answers to offers.
@RestController
@RequestMapping("/desk/v1")
@PreAuthorize("hasRole('AGENT')")
class AvailabilityController {

    private final RouterCommands router;
    private final Directory directory;

    AvailabilityController(RouterCommands router, Directory directory) {
        this.router = router;
        this.directory = directory;
    }

    /// What an agent may set.
    enum Wanted {
        AVAILABLE,
        BREAK,
        OFFLINE
    }

    record PresenceRequest(
            @CommandId String commandId,
            @NotNull Wanted presence,
            @Nullable @ReasonCode String reason,
            @Nullable @Size(min = 1) Set<@NotNull Channel> channels) {}

    record AcceptRequest(@CommandId String commandId) {}

    record DeclineRequest(
            @CommandId String commandId,
            @Nullable @ReasonCode String reason) {}

    @PostMapping("/presence")
    ResponseEntity<Object> presence(Principal who, @RequestBody @Valid PresenceRequest request) {
        String agent = who.getName();
        if (request.presence() == Wanted.BREAK && !directory.isBreakReason(request.reason())) {
            throw DeskProblems.unknownBreakReason();
        }
        return router.send(
                agent,
                request.commandId(),
                Command.PRESENCE,
                agent,
                new RoutingRequest.SetPresence(
                        agent,
                        Presence.valueOf(request.presence().name()),
                        request.reason(),
                        agent,
                        request.channels()));
    }

    @PostMapping("/offers/{offerId}/accept")
    ResponseEntity<Object> accept(
            Principal who, @PathVariable String offerId, @RequestBody @Valid AcceptRequest request) {
        return router.send(
                who.getName(),
                request.commandId(),
                Command.ACCEPT,
                offerId,
                new RoutingRequest.AcceptOffer(offerId, who.getName()));
    }

    @PostMapping("/offers/{offerId}/decline")
    ResponseEntity<Object> decline(
            Principal who, @PathVariable String offerId, @RequestBody @Valid DeclineRequest request) {
        return router.send(
                who.getName(),
                request.commandId(),
                Command.DECLINE,
                offerId,
                new RoutingRequest.DeclineOffer(offerId, who.getName(), request.reason()));
    }
}
