package org.pasokh.gateway.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pasokh.contracts.contact.ContentRef;

/// A content store for tests without a database.
public final class InMemoryContentStore implements ContentStore {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<String> referred = new HashSet<>();
    private final Clock clock;

    public InMemoryContentStore(Clock clock) {
        this.clock = clock;
    }

    private static final class Kept {
        private final ContentRef ref;
        private final byte[] bytes;
        private Instant storedAt;

        private Kept(ContentRef ref, byte[] bytes, Instant storedAt) {
            this.ref = ref;
            this.bytes = bytes;
            this.storedAt = storedAt;
        }
    }

    @Override
    public ContentRef store(String id, String mediaType, InputStream bytes) {
        Kept content = kept.computeIfAbsent(id, name -> read(name, mediaType, bytes));
        content.storedAt = clock.instant();
        return content.ref;
    }

    private Kept read(String id, String mediaType, InputStream bytes) {
        InputStream looked = FileTypes.lookable(bytes);
        String found = FileTypes.of(looked, mediaType);
        try (Measured measured = Measured.of(looked)) {
            byte[] all = measured.readAllBytes();
            Measured.Measure measure = measured.measure();
            return new Kept(new ContentRef(id, measure.sha256(), measure.length(), found), all, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<ContentRef> find(String id) {
        return Optional.ofNullable(kept.get(id)).map(content -> content.ref);
    }

    @Override
    public Optional<StoredContent> open(String id) {
        return Optional.ofNullable(kept.get(id))
                .map(content -> new StoredContent(content.ref, new ByteArrayInputStream(content.bytes)));
    }

    @Override
    public void refer(Collection<String> ids) {
        referred.addAll(ids);
    }

    @Override
    public int sweep(Instant limit) {
        int before = kept.size();
        kept.entrySet()
                .removeIf(entry -> !referred.contains(entry.getKey())
                        && entry.getValue().storedAt.isBefore(limit));
        return before - kept.size();
    }
}
