package org.pasokh.gateway.social.intake;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.RawContact.RawPost;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.Reading;

/// Puts deliveries on the log, byte for byte. The same bytes get the same id, so a delivery that comes again does no
/// harm.
public final class RawPosts {

    /// What is larger goes to the content store.
    static final int LARGEST_ON_THE_LOG = 262_144;

    private final RawLog log;
    private final ContentStore contents;
    private final InstantSource clock;

    /// Where deliveries become true.
    @FunctionalInterface
    public interface RawLog {

        /// Completes when the log has it.
        CompletableFuture<Void> append(String id, String key, RawPost post);
    }

    public RawPosts(RawLog log, ContentStore contents, InstantSource clock) {
        this.log = log;
        this.contents = contents;
        this.clock = clock;
    }

    public CompletableFuture<Void> append(ProviderAccount account, byte[] bytes) {
        AccountId id = account.id();
        String post = id.post(bytes);
        ContentRef large = bytes.length > LARGEST_ON_THE_LOG ? store(post, bytes) : null;
        RawPost raw = new RawPost(
                id.entryPoint(), id.provider(), id.account(), clock.instant(), large == null ? bytes : null, large);
        return log.append(post, key(account, bytes), raw);
    }

    /// The conversation, if the bytes tell of one.
    private static String key(ProviderAccount account, byte[] bytes) {
        if (account.read(bytes) instanceof Reading.Read read) {
            Set<String> chats = read.happenings().stream().map(Happening::chat).collect(Collectors.toSet());
            if (chats.size() == 1) {
                return account.id().conversation(chats.iterator().next());
            }
        }
        return account.id().source();
    }

    private ContentRef store(String post, byte[] bytes) {
        ContentRef ref = contents.store(
                EventIds.of("content", post, "original"), "application/json", new ByteArrayInputStream(bytes));
        contents.refer(List.of(ref.id()));
        return ref;
    }
}
