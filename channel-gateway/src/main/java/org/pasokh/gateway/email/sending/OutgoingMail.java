package org.pasokh.gateway.email.sending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.email.reading.MailAddress;

/// A mail of ours with all that its text does not say. Made once, so that sent again it is the same mail.
///
/// @param rfcId its Message-ID, without angle brackets
/// @param replyTo the signed address at which the answer finds its conversation
public record OutgoingMail(
        String rfcId,
        MailAddress to,
        String replyTo,
        String subject,
        String text,
        @Nullable String inReplyTo,
        List<String> references,
        Instant writtenAt) {

    public OutgoingMail {
        references = List.copyOf(references);
    }
}
