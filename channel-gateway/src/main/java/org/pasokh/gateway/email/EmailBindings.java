package org.pasokh.gateway.email;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.MailFacts;
import org.pasokh.contracts.contact.RawContact;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.email.sending.HearingAnswers;
import org.pasokh.gateway.email.sending.MailIntent;
import org.pasokh.gateway.email.thread.MailConversations;
import org.pasokh.gateway.email.thread.MongoThreads;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.translation.HearingRawMail;
import org.pasokh.gateway.email.translation.TranslatingMail;
import org.pasokh.gateway.email.translation.Translation;
import org.pasokh.gateway.ledger.LedgerNotes;
import org.pasokh.gateway.sending.SendBells;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.platform.deadletter.DeadLetters;
import org.pasokh.platform.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What email hears on the log, each in a group of its own.
@Configuration(proxyBeanMethods = false)
class EmailBindings {

    @Bean
    TranslatingMail translatingMail(
            ThreadMarks marks,
            MongoThreads threads,
            MailConversations conversations,
            ContentStore contents,
            Clock clock) {
        return new TranslatingMail(new TranslatingMail.Parts(marks, threads, threads, conversations, contents, clock));
    }

    @Bean
    HearingRawMail.Telling tellingTranslations(MailOnTheLog log, EmailCounts counts, LedgerNotes ledger) {
        return new HearingRawMail.Telling() {
            @Override
            public void translated(Translation.Translated translated) {
                String key = translated.threading().key();
                MessageReceived message = translated.message();
                if (translated.undelivered() != null) {
                    log.bounced(key, message.messageId(), translated.undelivered(), message.receivedAt());
                }
                log.received(key, message);
                MailFacts mail = Objects.requireNonNull(message.mail(), "a mail says who it is for");
                if (mail.machine() != null) {
                    counts.machine(mail.machine());
                }
                counts.translated(
                        translated.threading().evidence(),
                        translated.threading().forged());
            }

            @Override
            public void ignored(String raw, Translation.Reason reason) {
                ledger.ignored(raw, reason.name());
                counts.ignored(reason);
            }
        };
    }

    @Bean
    Consumer<Message<byte[]>> mailTranslation(
            TranslatingMail translating,
            HearingRawMail.Telling telling,
            DeadLetters deadLetters,
            Inbox inbox,
            Clock clock) {
        return inbox.guard(
                HearingRawMail.NAME,
                EventTypes.of(RawContact.class),
                new HearingRawMail(translating, telling, deadLetters, clock));
    }

    @Bean
    Consumer<Message<byte[]>> mailSending(
            MailConversations conversations,
            ThreadMarks marks,
            SendIntents<MailIntent> intents,
            MailOnTheLog log,
            SendBells bells,
            Inbox inbox) {
        return inbox.guard(
                HearingAnswers.NAME,
                EventTypes.of(ContactOutbound.class),
                new HearingAnswers(conversations, marks, intents, log::delivery, bells));
    }
}
