package org.pasokh.gateway.email;

import java.util.List;
import java.util.Optional;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.sending.MailIntent;
import org.pasokh.gateway.email.sending.OutgoingMail;
import org.pasokh.gateway.email.thread.CustomerMail;
import org.pasokh.gateway.email.thread.MailConversation;
import org.pasokh.gateway.email.thread.MailConversations;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.letter.domain.Copy;
import org.pasokh.gateway.letter.domain.Letter;
import org.pasokh.gateway.letter.domain.Letters;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.gateway.sending.SendState;
import org.springframework.dao.DataAccessException;

/// Letters as mail: one that is received is a customer's first mail in a conversation of its own, and answered as any.
final class LettersByMail implements Letters {

    /// What no event on the log asked for stands before all that one did.
    private static final int NO_PARTITION = -1;

    private final EmailSettings settings;
    private final MailConversations conversations;
    private final MailOnTheLog log;
    private final SendIntents<MailIntent> intents;
    private final ThreadMarks marks;

    LettersByMail(
            EmailSettings settings,
            MailConversations conversations,
            MailOnTheLog log,
            SendIntents<MailIntent> intents,
            ThreadMarks marks) {
        this.settings = settings;
        this.conversations = conversations;
        this.log = log;
        this.intents = intents;
        this.marks = marks;
    }

    @Override
    public boolean has(String mailbox) {
        return settings.mailboxes().containsKey(mailbox);
    }

    @Override
    public boolean receive(Letter letter) {
        return kept(() -> {
            MailAddress writer = new MailAddress(letter.address(), letter.name());
            CustomerMail mail = new CustomerMail(letter.id(), null, List.of(), letter.subject(), writer, letter.at());
            conversations.received(
                    new MailConversation(letter.id(), account(letter.mailbox()), letter.mailbox(), mail), writer);
            log.received(letter.id(), message(letter));
        });
    }

    @Override
    public boolean send(Copy copy) {
        return kept(() -> intents.request(intent(copy, account(copy.mailbox()))));
    }

    private static MessageReceived message(Letter letter) {
        return new MessageReceived(
                letter.id(),
                Channel.EMAIL,
                letter.mailbox(),
                new Sender(letter.address(), letter.name()),
                new Body(letter.subject(), letter.text(), null, List.of(), null),
                letter.language(),
                null,
                letter.at(),
                null,
                null);
    }

    private MailIntent intent(Copy copy, String account) {
        OutgoingMail mail = new OutgoingMail(
                marks.messageId(account, copy.id(), copy.id()),
                new MailAddress(copy.address(), null),
                marks.replyAddress(account, copy.id()),
                copy.subject(),
                copy.text(),
                null,
                List.of(),
                copy.at(),
                null,
                null);
        return new MailIntent(
                copy.id(),
                account,
                copy.id(),
                NO_PARTITION,
                0,
                mail,
                SendState.WAITING,
                0,
                copy.at(),
                copy.at(),
                null,
                true);
    }

    private String account(String mailbox) {
        return Optional.ofNullable(settings.mailboxes().get(mailbox))
                .map(Mailbox::account)
                .orElseThrow(() -> new IllegalArgumentException("there is no mailbox " + mailbox));
    }

    private static boolean kept(Runnable keeping) {
        try {
            keeping.run();
            return true;
        } catch (LogAwayException | DataAccessException e) {
            return false;
        }
    }
}
