package org.pasokh.interaction.conversation.domain;

import java.util.Optional;

/// What comes of what an agent asks for.
final class AgentRules {

    private AgentRules() {}

    static Decision wrote(Conversation conversation, Input.AgentWrote wrote) {
        if (wrote.placed() || conversation.placed(wrote.messageId()).isPresent()) {
            return new Decision.Nothing();
        }
        Optional<Interaction> interaction = conversation.find(wrote.interactionId());
        return interaction
                .flatMap(found -> refusal(found, wrote).or(() -> refusalOfReader(conversation, wrote)))
                .or(() -> interaction.isEmpty() ? Optional.of(new Refusal.InteractionEnded()) : Optional.empty())
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> record(conversation, interaction.orElseThrow(), wrote));
    }

    static Decision endRequested(Conversation conversation, Input.EndRequested requested) {
        Optional<Interaction> found = conversation.find(requested.interactionId());
        if (found.isEmpty()) {
            return refused(new Refusal.InteractionEnded());
        }
        return switch (found.get().phase()) {
            case Phase.Assigned(Handling handling) -> end(conversation, found.get(), handling, requested);
            case Phase.Ending(Handling handling, String requestId) ->
                requestId.equals(requested.requestId())
                        ? new Decision.Nothing()
                        : end(conversation, found.get(), handling, requested);
            case Phase.Waiting _ -> refused(new Refusal.NotYours());
            case Phase.WrapUp _, Phase.Closed _ -> refused(new Refusal.InteractionEnded());
        };
    }

    static Decision dispositionGiven(Conversation conversation, Input.DispositionGiven given) {
        Optional<Phase> phase = conversation.find(given.interactionId()).map(Interaction::phase);
        Optional<Handling> handling = phase.flatMap(Phase::handledBy);
        if (handling.isEmpty()) {
            return refused(new Refusal.NotInWrapUp());
        }
        if (!handling.get().agentId().equals(given.agentId())) {
            return refused(new Refusal.NotYours());
        }
        if (phase.get() instanceof Phase.Assigned) {
            return refused(new Refusal.NotInWrapUp());
        }
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.DispositionAsked(handling.get(), given.disposition(), given.requestId()));
        return facts.decision();
    }

    private static Optional<Refusal> refusal(Interaction interaction, Input.AgentWrote wrote) {
        return switch (interaction.phase()) {
            case Phase.Assigned(Handling handling) when handling.agentId().equals(wrote.agentId()) -> Optional.empty();
            case Phase.Assigned _ -> refusalOfOthers(interaction, wrote);
            case Phase.Waiting _ -> Optional.of(new Refusal.NotYours());
            case Phase.Ending _, Phase.WrapUp _, Phase.Closed _ -> Optional.of(new Refusal.InteractionEnded());
        };
    }

    private static Optional<Refusal> refusalOfReader(Conversation conversation, Input.AgentWrote wrote) {
        return wrote.internal() || conversation.contact().reads()
                ? Optional.empty()
                : Optional.of(new Refusal.OnlyByPhone());
    }

    private static Optional<Refusal> refusalOfOthers(Interaction interaction, Input.AgentWrote wrote) {
        Optional<Role> role = interaction.participants().stream()
                .filter(participant -> participant.agentId().equals(wrote.agentId()))
                .map(Participant::role)
                .findFirst();
        if (role.isEmpty()) {
            return Optional.of(new Refusal.NotYours());
        }
        return role.get() == Role.CONSULTED && !wrote.internal()
                ? Optional.of(new Refusal.OnlyConsulted())
                : Optional.empty();
    }

    private static Decision record(Conversation conversation, Interaction interaction, Input.AgentWrote wrote) {
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.MessageRecorded(
                interaction.id(),
                facts.nextSeq(interaction.id()),
                wrote.messageId(),
                conversation.lastPosition() + 1,
                Author.AGENT,
                wrote.agentId(),
                wrote.at(),
                wrote.internal()));
        if (wrote.internal()) {
            return facts.decision();
        }
        facts.add(new Fact.DeliveryAsked(
                facts.nextNumber(),
                interaction.id(),
                wrote.messageId(),
                wrote.authorName(),
                wrote.content(),
                interaction.lastWord().messageId(),
                wrote.at()));
        return facts.decision();
    }

    private static Decision end(
            Conversation conversation, Interaction interaction, Handling handling, Input.EndRequested requested) {
        if (!handling.agentId().equals(requested.agentId())) {
            return refused(new Refusal.NotYours());
        }
        long position = interaction.lastWord().position();
        if (position > requested.lastSeen()) {
            return refused(new Refusal.ConversationChanged(position));
        }
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.EndAsked(interaction.id(), handling, requested.requestId()));
        return facts.decision();
    }

    private static Decision refused(Refusal reason) {
        return new Decision.Refused(reason);
    }
}
