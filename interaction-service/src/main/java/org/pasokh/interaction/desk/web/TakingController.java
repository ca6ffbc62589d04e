package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.InstantSource;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.interaction.desk.web.WaitingViews.WaitingView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who waits, and taking one of them unasked. Of several who do, the router gives it to one.
@RestController
@RequestMapping("/desk/v1")
@PreAuthorize("hasRole('AGENT')")
class TakingController {

    private final RouterCommands router;
    private final WaitingViews views;
    private final InstantSource clock;

    TakingController(RouterCommands router, WaitingViews views, InstantSource clock) {
        this.router = router;
        this.views = views;
        this.clock = clock;
    }

    record TakeRequest(@CommandId String commandId) {}

    @GetMapping("/waiting")
    WaitingView waiting(Principal who, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int visits) {
        return views.of(who.getName(), router.view().visits(), visits, clock.instant());
    }

    @PostMapping("/visits/{visitId}/take")
    ResponseEntity<Object> take(
            Principal who, @PathVariable @LogId String visitId, @RequestBody @Valid TakeRequest request) {
        return router.send(
                who.getName(),
                request.commandId(),
                Command.TAKE,
                visitId,
                new RoutingRequest.TakeVisit(visitId, who.getName()));
    }
}
