package org.pasokh.interaction.conversation.domain;

/// When a customer is silent for so long that the conversation takes little of its agent.
final class SilenceRules {

    private SilenceRules() {}

    static Decision silent(Conversation conversation, Input.Silent input) {
        Interaction latest = conversation.latest();
        Interaction.Quiet quiet = latest.quiet();
        boolean overdue = quiet != null
                && quiet.since() != null
                && !quiet.since().isAfter(input.answeredBy())
                && latest.phase() instanceof Phase.Assigned;
        if (!overdue) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.SilenceAsked(latest.id()));
        return facts.decision();
    }

    /// What the customer writes makes the conversation whole again.
    static void spoke(Unfolding facts, String interactionId) {
        if (facts.interaction(interactionId).isSilent()) {
            facts.add(new Fact.SpeechAsked(interactionId));
        }
    }

    /// A call has none, and mail waits for its answer anyway.
    static boolean hasPauses(Channel channel) {
        return channel == Channel.CHAT || channel == Channel.SOCIAL;
    }
}
