package org.pasokh.gateway.social.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.contact.RawContact;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.contracts.contact.RawContact.RawPost;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.content.StoredContent;
import org.pasokh.gateway.social.media.AwaitedFile;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.Reading;
import org.pasokh.gateway.social.thread.InboundEvent;
import org.pasokh.platform.deadletter.DeadLetter;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;

/// Translates deliveries on `contact.raw` and tells the log what came of them.
public final class HearingRawPosts implements EventHandler<RawContact> {

    public static final String NAME = "social-translation";

    private final Map<String, ProviderAccount> accounts;
    private final TranslatingPosts translating;
    private final Telling telling;
    private final ContentStore contents;
    private final Letters letters;
    private final InstantSource clock;

    /// Who hears of it.
    public interface Telling {

        /// Returns when the log has it.
        void translated(AccountId account, InboundEvent event);

        /// Returns when it is written down. Told after the message it belongs to.
        void awaited(AccountId account, AwaitedFile file, LogPosition position);

        void passed(AccountId account, String reason);
    }

    /// Where goes what nobody can read.
    @FunctionalInterface
    public interface Letters {
        void add(DeadLetter letter);
    }

    /// @param accounts by provider and account
    public HearingRawPosts(
            Map<String, ProviderAccount> accounts,
            TranslatingPosts translating,
            Telling telling,
            ContentStore contents,
            Letters letters,
            InstantSource clock) {
        this.accounts = Map.copyOf(accounts);
        this.translating = translating;
        this.telling = telling;
        this.contents = contents;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void handle(Envelope<RawContact> envelope, LogPosition position) {
        switch (envelope.event()) {
            case RawPost post -> hear(envelope, post, position);
            case RawMail _ -> {
                // email's to read
            }
        }
    }

    private void hear(Envelope<RawContact> envelope, RawPost post, LogPosition position) {
        ProviderAccount account = accounts.get(post.provider() + "/" + post.account());
        if (account == null) {
            letters.add(letter(envelope, position, "unknown-account"));
            return;
        }
        switch (account.read(bytes(post))) {
            case Reading.Unreadable(String reason) -> letters.add(letter(envelope, position, reason));
            case Reading.Read(List<Happening> happenings, List<String> unreadable) -> {
                happenings.forEach(happening -> tell(account.id(), happening, position));
                if (!unreadable.isEmpty()) {
                    letters.add(letter(envelope, position, unreadable.getFirst()));
                }
            }
        }
    }

    private void tell(AccountId account, Happening happening, LogPosition position) {
        if (happening instanceof Happening.Passed passed) {
            telling.passed(account, passed.reason());
            return;
        }
        translating.translate(account, happening).forEach(event -> telling.translated(account, event));
        TranslatingPosts.files(account, happening).forEach(file -> telling.awaited(account, file, position));
    }

    private byte[] bytes(RawPost post) {
        if (post.content() == null) {
            return Objects.requireNonNull(post.bytes(), "a delivery has bytes or a content");
        }
        String id = post.content().id();
        StoredContent stored =
                contents.open(id).orElseThrow(() -> new IllegalStateException("content " + id + " is not there"));
        try (InputStream bytes = stored.bytes()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeadLetter letter(Envelope<RawContact> envelope, LogPosition at, String reason) {
        var origin = new DeadLetter.Origin(at.topic(), at.partition(), at.offset(), envelope.key(), at.appendedAt());
        return new DeadLetter(
                DeadLetter.idOf(NAME, origin),
                NAME,
                origin,
                EventCodec.headers(envelope),
                EventCodec.value(envelope.event()),
                reason,
                1,
                clock.instant());
    }
}
