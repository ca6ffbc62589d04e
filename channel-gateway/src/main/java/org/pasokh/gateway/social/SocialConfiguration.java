package org.pasokh.gateway.social;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.owning.LineStates;
import org.pasokh.gateway.owning.LineStates.Direction;
import org.pasokh.gateway.owning.LineStates.Line;
import org.pasokh.gateway.owning.MongoOwnerships;
import org.pasokh.gateway.owning.OwnedTask;
import org.pasokh.gateway.owning.OwnedTasks;
import org.pasokh.gateway.sending.MongoSendIntents;
import org.pasokh.gateway.sending.Patience;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.intake.PollingAccount;
import org.pasokh.gateway.social.intake.RawPosts;
import org.pasokh.gateway.social.media.FetchingFiles;
import org.pasokh.gateway.social.media.FileIntent;
import org.pasokh.gateway.social.provider.Adapter;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.PublicAddress;
import org.pasokh.gateway.social.sending.MongoSocialSends;
import org.pasokh.gateway.social.sending.SendingMessages;
import org.pasokh.gateway.social.sending.SendingOne;
import org.pasokh.gateway.social.sending.SocialSends;
import org.pasokh.gateway.social.thread.MongoSentMessages;
import org.pasokh.gateway.social.thread.MongoSocialConversations;
import org.pasokh.gateway.social.thread.SentMessages;
import org.pasokh.gateway.social.thread.SocialConversations;
import org.pasokh.gateway.social.thread.Threads;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Wires social together.
@Configuration(proxyBeanMethods = false)
class SocialConfiguration {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Bean
    Guards providerGuards(SocialSettings settings, MeterRegistry meters) {
        Guards guards = new Guards(settings.calls());
        guards.bindTo(meters);
        return guards;
    }

    @Bean
    PublicAddress publicAddress(SocialSettings settings) {
        return settings.address();
    }

    @Bean
    SocialAccounts socialAccounts(List<Adapter> adapters) {
        return new SocialAccounts(adapters);
    }

    @Bean
    SocialBells socialBells(SocialAccounts accounts) {
        return SocialBells.of(accounts);
    }

    @Bean
    SocialCounts socialCounts(MeterRegistry meters) {
        return new SocialCounts(meters);
    }

    @Bean
    SocialOnTheLog socialOnTheLog(EventPublisher publisher, SocialCounts counts, Clock clock) {
        return new SocialOnTheLog(publisher, counts, clock);
    }

    @Bean
    RawPosts rawPosts(SocialOnTheLog log, ContentStore contents, Clock clock) {
        return new RawPosts(log, contents, clock);
    }

    @Bean
    SocialConversations socialConversations(MongoOperations mongo) {
        return new MongoSocialConversations(mongo);
    }

    @Bean
    SentMessages sentMessages(MongoOperations mongo) {
        return new MongoSentMessages(mongo);
    }

    @Bean
    Threads socialThreads(SocialConversations conversations, SentMessages sent) {
        return new Threads(conversations, sent);
    }

    @Bean
    SocialSends socialSends(MongoOperations mongo) {
        return new MongoSocialSends(mongo);
    }

    @Bean
    SendIntents<FileIntent> awaitedFiles(MongoOperations mongo) {
        return new MongoSendIntents<>(mongo, FileIntent.class, "file");
    }

    @Bean
    SocialLines socialLines(MongoOperations mongo, SocialSettings settings, Clock clock) {
        return new SocialLines(new OwnedTask.Owning(
                new MongoOwnerships(mongo),
                UUID.randomUUID().toString(),
                settings.lease(),
                new LineStates(clock),
                clock));
    }

    @Bean
    SocialHealth socialHealth(SocialLines lines) {
        return new SocialHealth(lines.states());
    }

    @Bean
    SendingOne.Parts socialSendingParts(
            SocialSends sends,
            Threads threads,
            ContentStore contents,
            SocialOnTheLog log,
            SocialSettings settings,
            Clock clock) {
        return new SendingOne.Parts(sends, threads, contents, log, patience(settings), clock);
    }

    @Bean
    FetchingFiles.Parts fetchingParts(
            SendIntents<FileIntent> intents,
            ContentStore contents,
            SocialOnTheLog log,
            SocialSettings settings,
            Clock clock) {
        return new FetchingFiles.Parts(intents, contents, log, patience(settings), clock);
    }

    @Bean
    OwnedTasks socialTasks(
            SocialAccounts accounts,
            SocialLines lines,
            SocialBells bells,
            RawPosts posts,
            SendingOne.Parts sending,
            FetchingFiles.Parts fetching) {
        List<OwnedTask> tasks = new ArrayList<>();
        for (ProviderAccount account : accounts.all()) {
            String name = account.id().name();
            Line in = new Line(account.id().entryPoint(), Direction.IN);
            Line out = new Line(account.id().entryPoint(), Direction.OUT);
            account.polling()
                    .ifPresent(polling -> tasks.add(new OwnedTask(
                            "polling:" + name, in, lines.owning(), new PollingAccount(account, polling, posts))));
            tasks.add(new OwnedTask(
                    "files:" + name,
                    in,
                    lines.owning(),
                    new FetchingFiles(account, bells.files().of(name), fetching)));
            tasks.add(new OwnedTask(
                    "sending:" + name,
                    out,
                    lines.owning(),
                    new SendingMessages(account, bells.sends().of(name), sending)));
        }
        return new OwnedTasks(tasks);
    }

    private static Patience patience(SocialSettings settings) {
        return new Patience(settings.retryAfter(), LONGEST_PAUSE, settings.giveUpAfter());
    }
}
