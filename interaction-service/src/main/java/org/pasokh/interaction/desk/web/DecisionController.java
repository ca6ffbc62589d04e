package org.pasokh.interaction.desk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.security.Principal;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.interaction.desk.web.Views.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Why an offer was made to the agent who asks.
@RestController
@PreAuthorize("hasRole('AGENT')")
class DecisionController {

    private final RouterCommands router;
    private final Explaining explaining;

    DecisionController(RouterCommands router, Explaining explaining) {
        this.router = router;
        this.explaining = explaining;
    }

    record Explained(@JsonUnwrapped DecisionRecord decision, Words words) {}

    @GetMapping("/desk/v1/offers/{offerId}/decision")
    Explained decision(Principal who, @PathVariable String offerId) {
        DecisionRecord decision = router.view()
                .offer(who.getName(), offerId)
                .orElseThrow(DeskProblems::unknownOffer)
                .decision();
        return new Explained(decision, explaining.words(decision));
    }
}
