package org.pasokh.gateway.email.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a mail says of itself before its text. Message-IDs stand without their angle brackets.
///
/// @param replyTo where the sender wants the answer: Reply-To, else From
/// @param recipients every address of ours or others that a header names as its recipient
/// @param machine why this mail was not written by a person to us, if it was not
public record MailHeaders(
        MailAddress from,
        MailAddress replyTo,
        List<MailAddress> recipients,
        @Nullable String subject,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        @Nullable String language,
        Optional<MachineMail> machine) {

    public MailHeaders {
        recipients = List.copyOf(recipients);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
    }
}
