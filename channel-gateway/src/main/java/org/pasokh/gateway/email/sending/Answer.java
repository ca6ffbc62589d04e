package org.pasokh.gateway.email.sending;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.Recipient;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.thread.CustomerMail;
import org.pasokh.gateway.email.thread.MailConversation;
import org.pasokh.gateway.email.thread.Proof;
import org.pasokh.gateway.email.thread.ThreadMarks;

/// Makes the mail of an agent's answer.
final class Answer {

    /// As mail programs mark answers, in the languages of our customers.
    private static final Pattern MARKED =
            Pattern.compile("^(?:(?:re|aw|sv|antw|رد|پاسخ)(?:\\[\\d+])?\\s*[:：]\\s*)+", Pattern.CASE_INSENSITIVE);

    private Answer() {}

    static OutgoingMail of(
            MessageRequested request, MailConversation conversation, CustomerMail answered, ThreadMarks marks) {
        return new OutgoingMail(
                marks.messageId(conversation.account(), request.messageId(), conversation.key()),
                answered.replyTo(),
                marks.replyAddress(conversation.account(), conversation.key()),
                subject(answered.subject()),
                request.text(),
                answered.rfcId(),
                answered.referencesOfAnswer(),
                request.writtenAt(),
                others(request, conversation.account(), answered.replyTo(), marks),
                request.attachments());
    }

    /// Whom it is for beside the customer, each once. Our own addresses stand in every mail that is answered to all.
    private static List<Recipient> others(
            MessageRequested request, String account, MailAddress customer, ThreadMarks marks) {
        Set<String> known = new HashSet<>(Set.of(account, customer.folded()));
        List<Recipient> recipients = request.recipients() == null ? List.of() : request.recipients();
        return recipients.stream()
                .filter(to -> marks.inAddress(account, to.address()) instanceof Proof.None)
                .filter(to -> known.add(to.address().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// The customer's subject with one mark before it, however many it had.
    static String subject(@Nullable String answered) {
        String bare = answered == null
                ? ""
                : MARKED.matcher(answered).replaceFirst("").strip();
        return bare.isEmpty() ? "Re:" : "Re: " + bare;
    }
}
