package org.pasokh.gateway.email.sending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Recipient;
import org.pasokh.gateway.email.reading.MailAddress;

/// A mail of ours with all that its text does not say. Made once, so that sent again it is the same mail.
///
/// @param rfcId its Message-ID, without angle brackets
/// @param to whom it answers
/// @param copies others whom it is for, in their places; not written down by older versions
/// @param attachments files that go with it; not written down by older versions
/// @param replyTo the signed address at which the answer finds its conversation
public record OutgoingMail(
        String rfcId,
        MailAddress to,
        String replyTo,
        String subject,
        String text,
        @Nullable String inReplyTo,
        List<String> references,
        Instant writtenAt,
        @Nullable List<Recipient> copies,
        @Nullable List<Attachment> attachments) {

    public OutgoingMail {
        references = List.copyOf(references);
        copies = copies == null ? null : List.copyOf(copies);
        attachments = attachments == null ? null : List.copyOf(attachments);
    }

    List<Recipient> others() {
        return copies == null ? List.of() : copies;
    }

    List<Attachment> files() {
        return attachments == null ? List.of() : attachments;
    }
}
