package org.pasokh.interaction.conversation.domain;

import java.util.Optional;

/// Tells customers what of theirs has been read: only by who answers them, and only where the channel shows it.
final class ReadingRules {

    private ReadingRules() {}

    static Decision read(Conversation conversation, Input.AgentRead read) {
        Optional<Interaction> interaction = conversation
                .find(read.interactionId())
                .filter(found -> answers(found, read.agentId()))
                .filter(_ -> conversation.contact().channel() == Channel.CHAT);
        Optional<Long> position = conversation
                .placed(read.messageId())
                .filter(placed -> placed.interactionId().equals(read.interactionId()))
                .map(Placed::position);
        if (interaction.isEmpty() || position.isEmpty() || isSeen(conversation, position.get())) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.Seen(facts.nextNumber(), read.interactionId(), read.messageId(), position.get(), read.at()));
        return facts.decision();
    }

    private static boolean isSeen(Conversation conversation, long position) {
        return conversation.seen() != null && conversation.seen() >= position;
    }

    /// Who is only asked for advice, or looks on, does not count.
    private static boolean answers(Interaction interaction, String agentId) {
        return interaction.phase() instanceof Phase.Assigned(Handling handling)
                && (handling.agentId().equals(agentId)
                        || interaction.participants().stream()
                                .anyMatch(it -> it.role() == Role.PARTICIPANT
                                        && it.agentId().equals(agentId)));
    }
}
