package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.RoutingRequest;
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
    private final SettingPresence presences;

    AvailabilityController(RouterCommands router, SettingPresence presences) {
        this.router = router;
        this.presences = presences;
    }

    record AcceptRequest(@CommandId String commandId) {}

    record DeclineRequest(
            @CommandId String commandId,
            @Nullable @ReasonCode String reason) {}

    @PostMapping("/presence")
    ResponseEntity<Object> presence(Principal who, @RequestBody @Valid PresenceRequest request) {
        return presences.set(who.getName(), who.getName(), request);
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
