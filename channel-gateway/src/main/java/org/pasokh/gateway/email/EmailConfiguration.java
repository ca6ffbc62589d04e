package org.pasokh.gateway.email;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.email.intake.MongoProgressStore;
import org.pasokh.gateway.email.intake.RawKeys;
import org.pasokh.gateway.email.intake.TakingMail;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.sending.MailIntent;
import org.pasokh.gateway.email.sending.SendingMail;
import org.pasokh.gateway.email.thread.MailConversations;
import org.pasokh.gateway.email.thread.MongoMailConversations;
import org.pasokh.gateway.email.thread.MongoThreads;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.ThreadSignatures;
import org.pasokh.gateway.owning.LineStates;
import org.pasokh.gateway.owning.MongoOwnerships;
import org.pasokh.gateway.owning.OwnedTask;
import org.pasokh.gateway.sending.MongoSendIntents;
import org.pasokh.gateway.sending.Patience;
import org.pasokh.gateway.sending.SendBells;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Wires email together.
@Configuration(proxyBeanMethods = false)
class EmailConfiguration {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int SECRET_BYTES = 32;

    @Bean
    ThreadMarks threadMarks(EmailSettings settings) {
        return new ThreadMarks(
                ThreadSignatures.of(settings.threadKey().isEmpty() ? List.of(secretOfNobody()) : settings.threadKey()));
    }

    @Bean
    MongoThreads mailThreads(MongoOperations mongo) {
        return new MongoThreads(mongo);
    }

    @Bean
    MailConversations mailConversations(MongoOperations mongo) {
        return new MongoMailConversations(mongo);
    }

    @Bean
    SendIntents<MailIntent> sendIntents(MongoOperations mongo) {
        return new MongoSendIntents<>(mongo, MailIntent.class, "mail");
    }

    @Bean
    SendBells sendBells(EmailSettings settings) {
        return new SendBells(
                settings.mailboxes().values().stream().map(Mailbox::account).toList());
    }

    @Bean
    EmailCounts emailCounts(MeterRegistry meters) {
        return new EmailCounts(meters);
    }

    @Bean
    MailOnTheLog mailOnTheLog(EventPublisher publisher, EmailCounts counts, Clock clock) {
        return new MailOnTheLog(publisher, counts, clock);
    }

    @Bean
    LineStates mailboxStates(Clock clock) {
        return new LineStates(clock);
    }

    @Bean
    MailboxHealth mailboxHealth(LineStates states) {
        return new MailboxHealth(states);
    }

    @Bean
    OwnedTask.Owning mailboxOwning(MongoOperations mongo, EmailSettings settings, LineStates states, Clock clock) {
        return new OwnedTask.Owning(
                new MongoOwnerships(mongo), UUID.randomUUID().toString(), settings.lease(), states, clock);
    }

    @Bean
    TakingMail.Parts takingParts(
            ThreadMarks marks, MailOnTheLog log, ContentStore contents, MongoOperations mongo, Clock clock) {
        return new TakingMail.Parts(new RawKeys(marks), log, contents, new MongoProgressStore(mongo), clock);
    }

    @Bean
    SendingMail.Parts sendingParts(
            SendIntents<MailIntent> intents,
            MongoThreads threads,
            MailOnTheLog log,
            EmailSettings settings,
            Clock clock) {
        Patience patience = new Patience(settings.retryAfter(), LONGEST_PAUSE, settings.giveUpAfter());
        return new SendingMail.Parts(intents, threads, log::delivery, patience, clock);
    }

    /// Without a mailbox nothing is signed, and nothing that comes can be proven.
    private static String secretOfNobody() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
