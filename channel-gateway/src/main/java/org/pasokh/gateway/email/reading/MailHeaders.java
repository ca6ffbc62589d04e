package org.pasokh.gateway.email.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.MachineMail;
import org.pasokh.contracts.contact.Recipient;

/// What a mail says of itself before its text. Message-IDs stand without their angle brackets.
///
/// @param replyTo where the sender wants the answer: Reply-To, else From
/// @param recipients every address of ours or others that a header names as its recipient
/// @param addressees those that To and Cc name, as they stand there
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
        Optional<MachineMail> machine,
        List<Recipient> addressees) {

    public MailHeaders {
        recipients = List.copyOf(recipients);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        addressees = List.copyOf(addressees);
    }

    /// As if it said that it answers these first.
    public MailHeaders answering(List<String> messageIds) {
        List<String> answered =
                Stream.concat(messageIds.stream(), inReplyTo.stream()).toList();
        return new MailHeaders(
                from, replyTo, recipients, subject, messageId, answered, references, language, machine, addressees);
    }
}
