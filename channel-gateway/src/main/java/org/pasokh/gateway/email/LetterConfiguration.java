package org.pasokh.gateway.email;

import org.pasokh.gateway.email.sending.MailIntent;
import org.pasokh.gateway.email.thread.MailConversations;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.letter.domain.Letters;
import org.pasokh.gateway.sending.SendIntents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What email does for the other channels.
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    Letters letters(
            EmailSettings settings,
            MailConversations conversations,
            MailOnTheLog log,
            SendIntents<MailIntent> intents,
            ThreadMarks marks) {
        return new LettersByMail(settings, conversations, log, intents, marks);
    }
}
