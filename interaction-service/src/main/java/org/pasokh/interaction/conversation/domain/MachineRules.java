package org.pasokh.interaction.conversation.domain;

/// What comes of mail that no person wrote: it stands in the conversation, and nobody waits for an answer to it.
final class MachineRules {

    private MachineRules() {}

    /// It neither opens anything nor wakes anybody, and an answer never goes to it.
    static Decision wrote(Conversation conversation, Input.MachineWrote wrote) {
        if (wrote.placed() || conversation.placed(wrote.messageId()).isPresent()) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        String latest = conversation.latest().id();
        facts.add(new Fact.MessageRecorded(
                latest,
                facts.nextSeq(latest),
                wrote.messageId(),
                conversation.lastPosition() + 1,
                Author.SYSTEM,
                null,
                wrote.at(),
                false));
        return facts.decision();
    }
}
