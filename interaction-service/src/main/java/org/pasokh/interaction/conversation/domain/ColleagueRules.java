package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.Optional;

/// What comes of colleagues who are asked into a conversation, and go on with it. The router may tell a thing twice.
final class ColleagueRules {

    private final Colleagues colleagues;

    ColleagueRules(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    static Decision joined(Conversation conversation, Input.ColleagueJoined joined) {
        Participant participant = joined.participant();
        Optional<Interaction> found = conversation.find(joined.interactionId());
        if (found.isEmpty()
                || found.get().handlings().contains(participant.handling().id())
                || found.get().known().over(participant.handling().id()).isPresent()) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        String id = found.get().id();
        facts.add(new Fact.AgentJoined(id, facts.nextSeq(id), participant));
        if (participant.role() == Role.PARTICIPANT && isOpen(conversation, id)) {
            facts.announce(
                    id,
                    Standing.AGENT_JOINED,
                    joined.agentName(),
                    participant.handling().startedAt());
        }
        return facts.decision();
    }

    /// The customer, who may have met both, is told who has left and who goes on.
    Decision becamePrimary(Conversation conversation, Input.BecamePrimary became) {
        Optional<Interaction> found = conversation.find(became.interactionId());
        Optional<Participant> next = found.flatMap(interaction -> interaction.participant(became.handlingId()));
        if (next.isEmpty() || !goesOn(found.get().phase())) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        String id = found.get().id();
        facts.add(new Fact.AgentAssigned(id, facts.nextSeq(id), next.get().handling()));
        found.get()
                .phase()
                .handledBy()
                .ifPresent(former ->
                        facts.announceLeft(id, nameOf(former), nameOf(next.get().handling()), became.at()));
        return facts.decision();
    }

    Decision left(Conversation conversation, Interaction interaction, Input.HandlingEnded ended) {
        Unfolding facts = new Unfolding(conversation);
        Optional<Participant> participant = interaction.participant(ended.handlingId());
        if (participant.isPresent()) {
            facts.add(new Fact.AgentLeft(
                    interaction.id(), facts.nextSeq(interaction.id()), participant.get(), ended.at()));
            announceLeft(facts, interaction, participant.get(), ended.at());
        } else if (isOverBefore(interaction, ended)) {
            var over = new Heard.Over(ended.handlingId(), ended.disposition(), ended.at());
            facts.add(new Fact.OverBefore(interaction.id(), over));
        }
        return facts.decision();
    }

    /// Whom the customer has not met does not leave, and where nobody goes on the customer is told what comes next.
    private void announceLeft(Unfolding facts, Interaction interaction, Participant left, Instant at) {
        if (left.role() == Role.PARTICIPANT && interaction.phase() instanceof Phase.Assigned(Handling stays)) {
            facts.announceLeft(interaction.id(), nameOf(left.handling()), nameOf(stays), at);
        }
    }

    private String nameOf(Handling handling) {
        return colleagues.nameOf(handling.agentId());
    }

    /// Who goes on after a lost agent is heard of in any case.
    private static boolean isOverBefore(Interaction interaction, Input.HandlingEnded ended) {
        return interaction.phase().open()
                && !ended.agentLost()
                && !interaction.handlings().contains(ended.handlingId())
                && interaction.known().over(ended.handlingId()).isEmpty();
    }

    /// An end that its agent asked for comes to nothing if the router had passed the conversation on by then.
    private static boolean goesOn(Phase phase) {
        return phase instanceof Phase.Assigned || phase instanceof Phase.Ending;
    }

    private static boolean isOpen(Conversation conversation, String interactionId) {
        return conversation.isLatest(interactionId)
                && conversation.latest().phase().open();
    }
}
