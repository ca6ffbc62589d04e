package org.pasokh.gateway.social;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested.Template;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.RawContact;
import org.pasokh.contracts.contact.RawContact.RawPost;
import org.pasokh.gateway.content.InMemoryContentStore;
import org.pasokh.gateway.owning.Ownership;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.owning.Tenures;
import org.pasokh.gateway.sending.InMemorySendIntents;
import org.pasokh.gateway.sending.Patience;
import org.pasokh.gateway.sending.SendBell;
import org.pasokh.gateway.sending.SendBells;
import org.pasokh.gateway.social.intake.RawPosts;
import org.pasokh.gateway.social.media.AwaitedFile;
import org.pasokh.gateway.social.media.FetchingFiles;
import org.pasokh.gateway.social.media.FileIntent;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.sending.HearingRequests;
import org.pasokh.gateway.social.sending.SendingMessages;
import org.pasokh.gateway.social.sending.SendingOne;
import org.pasokh.gateway.social.thread.InboundEvent;
import org.pasokh.gateway.social.thread.Threads;
import org.pasokh.gateway.social.translation.HearingRawPosts;
import org.pasokh.gateway.social.translation.TranslatingPosts;
import org.pasokh.platform.deadletter.DeadLetter;
import org.pasokh.platform.inbox.LogPosition;
import org.pasokh.testing.ManualClock;

/// All that an account's messages pass through, on a log and in stores of memory.
public final class Workshop {

    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(24));

    public final ManualClock clock = ManualClock.atNine();
    final List<Envelope<RawContact>> raw = Collections.synchronizedList(new ArrayList<>());
    final List<InboundEvent> inbound = Collections.synchronizedList(new ArrayList<>());
    public final List<DeadLetter> letters = new ArrayList<>();
    public final List<String> passed = new ArrayList<>();
    public final List<String> reports = Collections.synchronizedList(new ArrayList<>());
    final InMemorySocialSends sends = new InMemorySocialSends();
    final InMemoryThreads threads = new InMemoryThreads();
    final InMemoryContentStore contents = new InMemoryContentStore(clock);
    private final InMemorySendIntents<FileIntent> files = new InMemorySendIntents<>(Workshop::with);
    private final ProviderAccount account;
    private final RawPosts posts;
    private final HearingRawPosts hearing;
    private final HearingRequests requests;
    private final SendingMessages sending;
    private final FetchingFiles fetching;
    private final Tenure tenure = Tenures.of(new Ownership("sending", "a", 1));
    private long offset;

    Workshop(ProviderAccount account) {
        this.account = account;
        posts = new RawPosts(this::append, contents, clock);
        hearing = new HearingRawPosts(
                Map.of(account.id().name(), account),
                new TranslatingPosts(threads, threads),
                new Telling(),
                contents,
                letters::add,
                clock);
        HearingRequests.Reports reporting = (key, messageId, status, reason, at) ->
                reports.add(messageId + " " + status + (reason == null ? "" : " " + reason));
        requests = new HearingRequests(threads, sends, reporting, new SendBells(List.of()));
        sending = new SendingMessages(
                account,
                new SendBell(),
                new SendingOne.Parts(sends, new Threads(threads, threads), contents, reporting, PATIENCE, clock));
        fetching = new FetchingFiles(
                account, new SendBell(), new FetchingFiles.Parts(files, contents, inbound::add, PATIENCE, clock));
    }

    private final class Telling implements HearingRawPosts.Telling {
        @Override
        public void translated(AccountId of, InboundEvent event) {
            inbound.add(event);
        }

        @Override
        public void awaited(AccountId of, AwaitedFile file, LogPosition position) {
            files.request(FileIntent.of(of.name(), file, 0, position.offset(), clock.instant()));
        }

        @Override
        public void passed(AccountId of, String reason) {
            passed.add(reason);
        }
    }

    private CompletableFuture<Void> append(String id, String key, RawPost post) {
        raw.add(new Envelope<>(id, "/test", key, 0, clock.instant(), key, null, null, post));
        return CompletableFuture.completedFuture(null);
    }

    /// On the log and translated, as after a webhook.
    public void delivered(byte[] bytes) {
        posts.append(account, bytes).join();
        translate(raw.getLast());
    }

    void translate(Envelope<RawContact> envelope) {
        hearing.handle(envelope, new LogPosition("contact.raw", 0, offset++, clock.instant()));
    }

    /// What an agent answers, written down to be sent.
    public void answer(String chat, String messageId, String text, @Nullable List<String> choices) {
        answer(chat, new Answer(messageId, text, null, choices, null));
    }

    public void answerWithFile(String chat, String messageId, String name, String mediaType, byte[] bytes) {
        ContentRef content = contents.store(messageId + "-file", mediaType, new ByteArrayInputStream(bytes));
        answer(chat, new Answer(messageId, "", List.of(new Attachment(name, content)), null, null));
    }

    public void answerByTemplate(String chat, String messageId, Template template) {
        answer(chat, new Answer(messageId, "", null, null, template));
    }

    private record Answer(
            String messageId,
            String text,
            @Nullable List<Attachment> files,
            @Nullable List<String> choices,
            @Nullable Template template) {}

    private void answer(String chat, Answer answer) {
        String key = account.id().conversation(chat);
        ContactOutbound request = new MessageRequested(
                answer.messageId(),
                "i",
                Channel.SOCIAL,
                account.id().entryPoint(),
                "Negar",
                answer.text(),
                null,
                clock.instant(),
                answer.files(),
                null,
                answer.choices(),
                answer.template());
        requests.handle(
                new Envelope<>(answer.messageId(), "/test", key, 0, clock.instant(), key, null, null, request),
                new LogPosition("contact.outbound", 0, offset++, clock.instant()));
    }

    /// The conversations that were told of anything.
    public List<String> inboundKeys() {
        return inbound.stream().map(InboundEvent::key).toList();
    }

    public void send() throws InterruptedException {
        while (!account.isAway() && sending.sendDue(tenure)) {
            // until nothing is due
        }
    }

    /// Another process has the account, which this one does not know yet.
    void sendAsFormerOwner() throws InterruptedException {
        sending.sendDue(Tenures.lost(new Ownership("sending", "a", 1)));
    }

    public void fetch() {
        fetching.fetchDue(tenure);
    }

    public <E extends ContactInbound> List<E> told(Class<E> type) {
        return inbound.stream()
                .map(InboundEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    Optional<Instant> waitsUntil(String messageId) {
        return Optional.ofNullable(sends.get(messageId).notBefore());
    }

    private static FileIntent with(FileIntent it, InMemorySendIntents.Progress progress) {
        return new FileIntent(
                it.messageId(),
                it.account(),
                it.key(),
                it.partition(),
                it.offset(),
                progress.open() ? Objects.requireNonNull(it.file()) : null,
                progress.state(),
                progress.attempts(),
                progress.notBefore(),
                it.requestedAt(),
                progress.reason(),
                progress.open() ? true : null);
    }
}
