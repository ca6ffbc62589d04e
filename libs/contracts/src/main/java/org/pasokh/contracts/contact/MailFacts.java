package org.pasokh.contracts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only a mail tells of a message.
///
/// @param recipients as its To and Cc name them, the mailbox's own address included
/// @param machine what kind of machine wrote it, if a person did not; then it opens no work
/// @param continues the conversation that it was an answer in, though about something else: it has one of its own
public record MailFacts(
        List<Recipient> recipients,
        @Nullable MachineMail machine,
        @Nullable String continues) {

    public MailFacts {
        recipients = List.copyOf(recipients);
    }
}
