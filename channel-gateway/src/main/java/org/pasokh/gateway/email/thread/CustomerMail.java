package org.pasokh.gateway.email.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.reading.MailHeaders;

/// What an answer needs to know of the mail that it answers.
///
/// @param rfcId its own Message-ID, if it had one
public record CustomerMail(
        String messageId,
        @Nullable String rfcId,
        List<String> references,
        @Nullable String subject,
        MailAddress replyTo,
        Instant receivedAt) {

    private static final int MOST_REFERENCES = 20;

    public CustomerMail {
        references = List.copyOf(references);
    }

    public static CustomerMail of(String messageId, MailHeaders headers, Instant receivedAt) {
        List<String> chain = headers.references().isEmpty() ? headers.inReplyTo() : headers.references();
        return new CustomerMail(
                messageId, headers.messageId(), chain, headers.subject(), headers.replyTo(), receivedAt);
    }

    /// The References of an answer (RFC 5322, 3.6.4): the chain so far and the answered mail, without its middle where
    /// it has grown long.
    public List<String> referencesOfAnswer() {
        List<String> chain = new ArrayList<>(references);
        if (rfcId != null) {
            chain.remove(rfcId);
            chain.add(rfcId);
        }
        if (chain.size() <= MOST_REFERENCES) {
            return chain;
        }
        List<String> ends = new ArrayList<>(chain.subList(0, 1));
        ends.addAll(chain.subList(chain.size() - MOST_REFERENCES + 1, chain.size()));
        return ends;
    }
}
