package org.pasokh.interaction.conversation.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.MailFacts;
import org.pasokh.contracts.contact.Recipient;
import org.pasokh.interaction.conversation.domain.Mailing;

/// What the gateway tells of a mail, in the words of conversations.
final class Mailings {

    private Mailings() {}

    static @Nullable Mailing of(@Nullable MailFacts mail) {
        return mail == null
                ? null
                : new Mailing(
                        mail.recipients().stream().map(Mailings::known).toList(),
                        mail.machine() == null
                                ? null
                                : Mailing.Machine.valueOf(mail.machine().name()));
    }

    /// Null where a message goes to the customer alone.
    static @Nullable List<Recipient> recipients(@Nullable Mailing mail) {
        return mail == null || mail.recipients().isEmpty()
                ? null
                : mail.recipients().stream().map(Mailings::told).toList();
    }

    private static Recipient told(Mailing.Recipient recipient) {
        return new Recipient(Recipient.Place.valueOf(recipient.place().name()), recipient.address(), recipient.name());
    }

    private static Mailing.Recipient known(Recipient recipient) {
        return new Mailing.Recipient(
                Mailing.Recipient.Place.valueOf(recipient.place().name()), recipient.address(), recipient.name());
    }
}
