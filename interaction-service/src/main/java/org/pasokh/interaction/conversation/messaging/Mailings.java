package org.pasokh.interaction.conversation.messaging;

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

    private static Mailing.Recipient known(Recipient recipient) {
        return new Mailing.Recipient(
                Mailing.Recipient.Place.valueOf(recipient.place().name()), recipient.address(), recipient.name());
    }
}
