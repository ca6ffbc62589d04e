package org.pasokh.interaction.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.web.DecisionViews.DecisionView;
import org.pasokh.interaction.desk.web.DecisionViews.FullView;
import org.pasokh.interaction.routing.Again;
import org.pasokh.interaction.routing.PastDecision;
import org.pasokh.interaction.routing.PastDecisions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Why an offer was made to its agent.
@RestController
@RequestMapping("/desk/v1/offers/{offerId}/decision")
class DecisionController {

    private static final Set<String> SEE_ALL = Set.of("ROLE_SUPERVISOR", "ROLE_ADMIN");

    private final CurrentView current;
    private final PastDecisions past;
    private final DecisionViews views;

    DecisionController(CurrentView current, PastDecisions past, DecisionViews views) {
        this.current = current;
        this.past = past;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    DecisionView decision(Authentication who, @PathVariable String offerId) {
        OfferMade offer = offer(who, offerId);
        return views.decision(offer, offer.agentId().equals(who.getName()));
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    ResponseEntity<String> inWords(
            Authentication who,
            @PathVariable String offerId,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        Locale language = Languages.best(wanted);
        DecisionView decision = decision(who, offerId);
        List<String> lines = language.equals(Languages.PERSIAN)
                ? decision.words().fa()
                : decision.words().en();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(String.join("\n", lines) + "\n");
    }

    @GetMapping("/full")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    FullView full(@PathVariable String offerId) {
        PastDecision decision = past.find(offerId).orElseThrow(DeskProblems::unknownOffer);
        return switch (past.again(decision)) {
            case Again.Made made -> views.full(decision, made);
            case Again.OutOfReach _ -> throw DeskProblems.decisionOutOfReach();
            case Again.TookTooLong _ -> throw DeskProblems.decisionTookTooLong();
            case Again.Busy _ -> throw DeskProblems.decisionsBusy();
        };
    }

    /// An agent's own of the last minutes are in the view, at once and whether the database is there or not.
    private OfferMade offer(Authentication who, String offerId) {
        Optional<OfferMade> recent = current.get().flatMap(view -> view.offer(who.getName(), offerId));
        OfferMade offer =
                recent.or(() -> past.find(offerId).map(PastDecision::offer)).orElseThrow(DeskProblems::unknownOffer);
        boolean seesAll = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(SEE_ALL::contains);
        if (!seesAll && !offer.agentId().equals(who.getName())) {
            throw DeskProblems.of(RefusalReason.OFFER_NOT_YOURS);
        }
        return offer;
    }
}
