package org.pasokh.gateway.social.media;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound.FileArrived;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.owning.OwnedWork;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.owning.TroubleException;
import org.pasokh.gateway.sending.OpenSends;
import org.pasokh.gateway.sending.Patience;
import org.pasokh.gateway.sending.SendBell;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.FetchResult;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.ProviderTrouble;
import org.pasokh.gateway.social.thread.InboundEvent;

/// What the owner of an account's files does: fetches what is awaited and tells of it.
public final class FetchingFiles implements OwnedWork {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ProviderAccount account;
    private final SendBell bell;
    private final Parts parts;
    private final OpenSends<FileIntent> open;

    /// Puts on the log that a file has come; returns when it has it.
    @FunctionalInterface
    public interface Telling {
        void arrived(InboundEvent translated);
    }

    /// What all accounts share.
    public record Parts(
            SendIntents<FileIntent> intents,
            ContentStore contents,
            Telling telling,
            Patience patience,
            InstantSource clock) {}

    public FetchingFiles(ProviderAccount account, SendBell bell, Parts parts) {
        this.account = account;
        this.bell = bell;
        this.parts = parts;
        open = new OpenSends<>(account.id().name(), parts.intents, _ -> {});
    }

    @Override
    public void run(Tenure tenure) throws TroubleException, InterruptedException {
        while (tenure.lasts()) {
            if (account.isAway()) {
                throw new TroubleException(ProviderTrouble.AWAY, null);
            }
            boolean some = fetchDue(tenure);
            tenure.well();
            if (!some) {
                bell.await(LOOK_EVERY);
            }
        }
    }

    /// One look; false if there was nothing to do.
    public boolean fetchDue(Tenure tenure) {
        List<FileIntent> due = open.next(parts.clock.instant());
        for (FileIntent intent : due) {
            if (tenure.lasts() && !account.isAway()) {
                fetch(intent);
            }
        }
        return !due.isEmpty();
    }

    private void fetch(FileIntent intent) {
        AwaitedFile file = Objects.requireNonNull(intent.file(), "what is open has its file");
        AtomicReference<@Nullable ContentRef> kept = new AtomicReference<>();
        String content = EventIds.of("content", intent.messageId());
        FetchResult result = account.fetch(
                file.media(), (mediaType, bytes) -> kept.set(parts.contents.store(content, mediaType, bytes)));
        switch (result) {
            case FetchResult.Fetched _ -> arrived(intent, file, Objects.requireNonNull(kept.get(), "fetched is kept"));
            case FetchResult.Gone(String reason) -> lost(intent, file, reason);
            case FetchResult.Later(String reason, Duration retryAfter) -> later(intent, file, reason, retryAfter);
            case FetchResult.Untried _ -> {
                // its turn comes again
            }
        }
    }

    private void arrived(FileIntent intent, AwaitedFile file, ContentRef content) {
        parts.contents.refer(List.of(content.id()));
        tell(intent, file, new Attachment(file.media().name(), content), null);
    }

    private void lost(FileIntent intent, AwaitedFile file, String reason) {
        tell(intent, file, null, reason);
    }

    private void later(FileIntent intent, AwaitedFile file, String reason, @Nullable Duration retryAfter) {
        Instant now = parts.clock.instant();
        if (parts.patience.isOver(intent.requestedAt(), now)) {
            lost(intent, file, reason);
            return;
        }
        parts.intents.begin(intent.messageId());
        Duration pause = parts.patience.pauseAfter(intent.attempts() + 1);
        parts.intents.postpone(intent.messageId(), now.plus(retryAfter == null ? pause : retryAfter));
    }

    private void tell(FileIntent intent, AwaitedFile file, @Nullable Attachment attachment, @Nullable String reason) {
        AccountId id = account.id();
        parts.telling.arrived(new InboundEvent(
                EventIds.of("file-arrived", intent.messageId(), attachment == null ? "lost" : "there"),
                intent.key(),
                new FileArrived(
                        file.messageId(),
                        Channel.SOCIAL,
                        id.entryPoint(),
                        file.ordinal(),
                        attachment,
                        reason,
                        parts.clock.instant(),
                        file.revision())));
        parts.intents.close(intent.messageId());
    }
}
