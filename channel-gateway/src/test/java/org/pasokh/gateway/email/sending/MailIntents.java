package org.pasokh.gateway.email.sending;

import org.pasokh.gateway.sending.InMemorySendIntents;

/// The mails to be sent of tests without a database.
final class MailIntents {

    private MailIntents() {}

    static InMemorySendIntents<MailIntent> inMemory() {
        return new InMemorySendIntents<>((intent, progress) -> new MailIntent(
                intent.messageId(),
                intent.account(),
                intent.key(),
                intent.partition(),
                intent.offset(),
                progress.open() ? intent.mail() : null,
                progress.state(),
                progress.attempts(),
                progress.notBefore(),
                intent.requestedAt(),
                progress.reason(),
                progress.open() ? true : null));
    }
}
