package org.pasokh.gateway.chat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.pasokh.contracts.EventIds;
import org.pasokh.gateway.chat.application.ChatConnections;
import org.pasokh.gateway.chat.application.Connections;
import org.pasokh.gateway.chat.application.Parts;
import org.pasokh.gateway.chat.application.Reach;
import org.pasokh.gateway.chat.application.ReportingLostVisitors;
import org.pasokh.gateway.chat.application.SeeingVisitors;
import org.pasokh.gateway.chat.application.SendingCopies;
import org.pasokh.gateway.chat.application.WatchingLog;
import org.pasokh.gateway.chat.copy.WordedCopies;
import org.pasokh.gateway.chat.domain.Allowance;
import org.pasokh.gateway.chat.domain.ChatLog;
import org.pasokh.gateway.chat.domain.LogMarks;
import org.pasokh.gateway.chat.domain.PresentVisitors;
import org.pasokh.gateway.chat.domain.SessionKeys;
import org.pasokh.gateway.chat.domain.SessionTokens;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.gateway.chat.domain.VisitorFiles;
import org.pasokh.gateway.chat.files.StoredVisitorFiles;
import org.pasokh.gateway.chat.messaging.KafkaChatLog;
import org.pasokh.gateway.chat.messaging.LiveReading;
import org.pasokh.gateway.chat.messaging.ObservedChatLog;
import org.pasokh.gateway.chat.messaging.PushingLive;
import org.pasokh.gateway.chat.phone.PhoneNumbers;
import org.pasokh.gateway.chat.site.SignedVisitors;
import org.pasokh.gateway.chat.web.ChatSockets;
import org.pasokh.gateway.content.TakingFiles;
import org.pasokh.gateway.letter.domain.Letters;
import org.pasokh.platform.live.TopicReaders;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires web chat together.
@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    private static final int SESSION_BYTES = 16;
    private static final int COPIES_A_DAY = 3;

    @Bean(destroyMethod = "close")
    Timers chatTimers() {
        return new Timers();
    }

    @Bean
    ChatLog chatLog(EventPublisher publisher, ObservationRegistry observations, Clock clock) {
        return new ObservedChatLog(new KafkaChatLog(publisher, clock), observations);
    }

    /// Where what passes is kept.
    record Stores(Transcripts transcripts, VisitorFiles files, SendingCopies copies) {}

    @Bean
    Stores chatStores(Transcripts transcripts, TakingFiles files, SendingCopies copies) {
        return new Stores(transcripts, new StoredVisitorFiles(files), copies);
    }

    @Bean
    Parts chatParts(ChatSettings settings, Stores stores, ChatLog log, LogMarks marks, Timers timers, Clock clock) {
        PhoneNumbers phones = new PhoneNumbers(settings.phoneRegion());
        return new Parts(
                new SessionTokens(SessionKeys.of(settings.sessionKey())),
                newSessions(),
                new Connections(),
                log,
                new Reach(clock.instant()),
                marks,
                stores.transcripts,
                timers,
                phones,
                stores.files,
                new SignedVisitors(settings.visitorKeys(), phones),
                settings.questions(),
                stores.copies,
                clock);
    }

    @Bean
    SendingCopies sendingCopies(Letters letters, ChatSettings settings) {
        return new SendingCopies(
                letters,
                settings.mailboxes(),
                new WordedCopies(settings.timeZone()),
                (session, which) -> EventIds.of("chat-copy", session, which),
                new Allowance(COPIES_A_DAY, Duration.ofDays(1)),
                settings.forms().all());
    }

    @Bean
    LiveReading chatLiveReading(TopicReaders readers, Parts parts) {
        return new LiveReading(readers, new PushingLive(parts.connections(), parts.clock()));
    }

    @Bean
    ChatSockets chatSockets(Parts parts, LiveReading live, ChatSettings settings, MeterRegistry meters) {
        ChatConnections connections = new ChatConnections(parts, () -> letsIn(live, parts), settings.helloWithin());
        return new ChatSockets(connections, meters);
    }

    /// Down while visitors would be turned away.
    @Bean
    HealthIndicator chatHealthIndicator(LiveReading live, Parts parts) {
        return () -> (letsIn(live, parts) ? Health.up() : Health.down()).build();
    }

    private static boolean letsIn(LiveReading live, Parts parts) {
        return live.isLive() && parts.reach().isThere();
    }

    @Bean
    ChatRhythm chatRhythm(
            LiveReading live,
            Parts parts,
            PresentVisitors visitors,
            ChatSockets sockets,
            ChatSettings settings,
            Timers timers) {
        return new ChatRhythm(live, recurring(parts, visitors, settings), sockets, timers, settings.every());
    }

    private static ChatRhythm.Recurring recurring(Parts parts, PresentVisitors visitors, ChatSettings settings) {
        return new ChatRhythm.Recurring(
                new SeeingVisitors(parts.connections(), visitors, parts.clock()),
                new ReportingLostVisitors(visitors, parts.log(), parts.reach(), settings.lostAfter(), parts.clock()),
                new WatchingLog(
                        parts.marks(), parts.reach(), parts.connections(), settings.closeAfter(), parts.clock()));
    }

    private static Supplier<String> newSessions() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[SESSION_BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        };
    }
}
