package org.pasokh.gateway.social;

import java.time.Clock;
import java.util.function.Consumer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.RawContact;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.sending.SendBells;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.gateway.social.media.AwaitedFile;
import org.pasokh.gateway.social.media.FileIntent;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.sending.HearingRequests;
import org.pasokh.gateway.social.sending.SocialSends;
import org.pasokh.gateway.social.thread.InboundEvent;
import org.pasokh.gateway.social.thread.SentMessages;
import org.pasokh.gateway.social.thread.SocialConversations;
import org.pasokh.gateway.social.translation.HearingRawPosts;
import org.pasokh.gateway.social.translation.TranslatingPosts;
import org.pasokh.platform.deadletter.DeadLetters;
import org.pasokh.platform.inbox.Inbox;
import org.pasokh.platform.inbox.LogPosition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What social hears on the log, each in a group of its own.
@Configuration(proxyBeanMethods = false)
class SocialBindings {

    @Bean
    HearingRawPosts.Telling tellingPosts(
            SocialOnTheLog log, SocialCounts counts, SendIntents<FileIntent> files, SocialBells bells, Clock clock) {
        return new HearingRawPosts.Telling() {
            @Override
            public void translated(AccountId account, InboundEvent event) {
                log.tell(account.entryPoint(), event);
            }

            @Override
            public void awaited(AccountId account, AwaitedFile file, LogPosition position) {
                files.request(
                        FileIntent.of(account.name(), file, position.partition(), position.offset(), clock.instant()));
                ring(bells.files(), account);
            }

            @Override
            public void passed(AccountId account, String reason) {
                counts.ignored(account.entryPoint(), reason);
            }
        };
    }

    private static void ring(SendBells bells, AccountId account) {
        if (bells.has(account.name())) {
            bells.of(account.name()).ring();
        }
    }

    @Bean
    TranslatingPosts translatingPosts(SocialConversations conversations, SentMessages sent) {
        return new TranslatingPosts(conversations, sent);
    }

    @Bean
    HearingRawPosts hearingRawPosts(
            SocialAccounts accounts,
            TranslatingPosts translating,
            HearingRawPosts.Telling telling,
            ContentStore contents,
            DeadLetters deadLetters,
            Clock clock) {
        return new HearingRawPosts(accounts.byName(), translating, telling, contents, deadLetters::add, clock);
    }

    @Bean
    Consumer<Message<byte[]>> socialTranslation(HearingRawPosts hearing, Inbox inbox) {
        return inbox.guard(HearingRawPosts.NAME, EventTypes.of(RawContact.class), hearing);
    }

    @Bean
    Consumer<Message<byte[]>> socialSending(
            SocialConversations conversations, SocialSends sends, SocialOnTheLog log, SocialBells bells, Inbox inbox) {
        return inbox.guard(
                HearingRequests.NAME,
                EventTypes.of(ContactOutbound.class),
                new HearingRequests(conversations, sends, log, bells.sends()));
    }
}
