package org.pasokh.gateway.email.thread;

import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;

/// An answer about something else: it has a conversation of its own, linked to the one that it came out of. The same
/// subject out of the same conversation is the same one again, whoever writes and whatever mail is answered.
public final class AnotherSubject {

    private final MailConversations conversations;

    public AnotherSubject(MailConversations conversations) {
        this.conversations = conversations;
    }

    /// @param found by what the mail points to
    /// @return where it belongs by what it is about
    public Threading settle(Threading found, @Nullable String subject) {
        if (found.evidence() == Evidence.NONE || !isAnother(found.key(), subject)) {
            return found;
        }
        String key = EventIds.of("mail-subject", found.key(), Subjects.bare(subject));
        return new Threading(key, found.evidence(), null, found.forged(), found.key());
    }

    private boolean isAnother(String key, @Nullable String subject) {
        return conversations
                .find(key)
                .filter(conversation ->
                        Subjects.differ(subject, conversation.last().subject()))
                .isPresent();
    }
}
