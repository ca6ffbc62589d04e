package org.pasokh.interaction.desk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.DecisionRecord.IdleFrom;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.desk.web.Views.Words;
import org.pasokh.interaction.routing.Again;
import org.pasokh.interaction.routing.PastDecision;
import org.pasokh.interaction.routing.domain.Decision.Candidate;
import org.pasokh.interaction.routing.domain.FullDecision.Considered;
import org.pasokh.interaction.routing.domain.FullDecision.Verdict;

/// Decisions as the API shows them.
final class DecisionViews {

    private final Directory directory;
    private final Explaining explaining;

    DecisionViews(Directory directory, Explaining explaining) {
        this.directory = directory;
        this.explaining = explaining;
    }

    /// @param agentId who was chosen
    record DecisionView(
            String offerId,
            String agentId,
            String agentName,
            String interactionId,
            String queueId,
            Channel channel,
            Instant madeAt,
            @JsonUnwrapped DecisionRecord decision,
            Words words) {}

    /// @param recorded as it stands in the offer
    /// @param verified whether the log leads to the same decision
    /// @param again what the log leads to, where that differs
    /// @param agents all of the queue: the able in their order, then the others by reason
    record FullView(
            DecisionView recorded,
            boolean verified,
            @Nullable DecisionRecord again,
            List<AgentView> agents) {}

    enum Result {
        CHOSEN,
        ABLE,
        PASSED_OVER
    }

    /// @param place from 1 among the able; null for others
    record AgentView(
            String agentId,
            String name,
            Result result,
            @Nullable Integer place,
            @Nullable OrderPart behindBy,
            @Nullable PassedOver reason,
            @Nullable Words words,
            Presence presence,
            int freeUnits,
            int capacity,
            long idleMillis,
            IdleFrom idleFrom) {}

    /// @param own whether it is shown to the agent who was chosen
    DecisionView decision(OfferMade offer, boolean own) {
        return new DecisionView(
                offer.offerId(),
                offer.agentId(),
                directory.nameOf(offer.agentId()),
                offer.interactionId(),
                offer.queueId(),
                offer.channel(),
                offer.madeAt(),
                offer.decision(),
                own ? explaining.words(offer.decision()) : explaining.wordsOfAgent(offer.decision()));
    }

    FullView full(PastDecision decision, Again.Made again) {
        List<AgentView> agents = new ArrayList<>();
        for (Considered each : again.full().agents()) {
            agents.add(agent(each, agents.size() + 1));
        }
        return new FullView(
                decision(decision.offer(), false),
                again.verified(),
                again.verified() ? null : again.decision(),
                agents);
    }

    private AgentView agent(Considered agent, int place) {
        return switch (agent.verdict()) {
            case Verdict.Winner _ -> view(agent, Result.CHOSEN, place, null, null);
            case Verdict.Behind(var by) -> view(agent, Result.ABLE, place, OrderPart.valueOf(by.name()), null);
            case Verdict.NotAsked(var why) ->
                view(agent, Result.PASSED_OVER, null, null, PassedOver.valueOf(why.name()));
        };
    }

    private AgentView view(
            Considered agent,
            Result result,
            @Nullable Integer place,
            @Nullable OrderPart behindBy,
            @Nullable PassedOver reason) {
        Candidate candidate = agent.candidate();
        return new AgentView(
                candidate.agent().value(),
                directory.nameOf(candidate.agent().value()),
                result,
                place,
                behindBy,
                reason,
                words(behindBy, reason),
                Presence.valueOf(agent.presence().name()),
                candidate.freeUnits(),
                candidate.capacity(),
                candidate.idle().toMillis(),
                IdleFrom.valueOf(candidate.idleFrom().name()));
    }

    private @Nullable Words words(@Nullable OrderPart behindBy, @Nullable PassedOver reason) {
        if (behindBy != null) {
            return explaining.words(behindBy);
        }
        return reason == null ? null : explaining.words(reason);
    }
}
