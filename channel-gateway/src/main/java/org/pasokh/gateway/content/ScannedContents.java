package org.pasokh.gateway.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Contents on their way to somebody who opens them: what harms is not handed out. A content is looked at when it is
/// taken from us the first time, and again when the scanner's last word on it is old.
public final class ScannedContents {

    private static final Logger LOG = LoggerFactory.getLogger(ScannedContents.class);

    private final ContentStore store;
    private final ContentRecords records;
    private final @Nullable FileScanner scanner;
    private final Duration goodFor;
    private final Clock clock;

    ScannedContents(
            ContentStore store, ContentRecords records, @Nullable FileScanner scanner, Duration goodFor, Clock clock) {
        this.store = store;
        this.records = records;
        this.scanner = scanner;
        this.goodFor = goodFor;
        this.clock = clock;
    }

    /// What there is behind an id.
    public sealed interface Opened {

        /// The caller closes it.
        record Ready(StoredContent content) implements Opened {}

        record Unknown() implements Opened {}

        record Withheld(Verdict why) implements Opened {}

        /// The scanner is away; it may be there again soon.
        record NotScanned() implements Opened {}
    }

    /// What a scanner says, if one is asked.
    sealed interface Looked {
        record Seen(Verdict verdict) implements Looked {}

        record Unknown() implements Looked {}

        record Away() implements Looked {}
    }

    public Opened open(String id) {
        return switch (look(id)) {
            case Looked.Unknown() -> new Opened.Unknown();
            case Looked.Away() -> new Opened.NotScanned();
            case Looked.Seen(Verdict.Clean()) ->
                store.open(id).<Opened>map(Opened.Ready::new).orElseGet(Opened.Unknown::new);
            case Looked.Seen(Verdict verdict) -> new Opened.Withheld(verdict);
        };
    }

    Looked look(String id) {
        if (scanner == null) {
            return new Looked.Seen(new Verdict.Clean());
        }
        Optional<ContentRecord> record = records.find(id);
        if (record.isEmpty()) {
            return new Looked.Unknown();
        }
        return known(record.get()).<Looked>map(Looked.Seen::new).orElseGet(() -> scan(id, scanner));
    }

    private Optional<Verdict> known(ContentRecord record) {
        Instant at = record.scannedAt();
        if (at == null || at.plus(goodFor).isBefore(clock.instant())) {
            return Optional.empty();
        }
        if (record.infection() != null) {
            return Optional.of(new Verdict.Infected(record.infection()));
        }
        return Optional.of(Boolean.TRUE.equals(record.unscannable()) ? new Verdict.Unscannable() : new Verdict.Clean());
    }

    private Looked scan(String id, FileScanner scanner) {
        Optional<StoredContent> found = store.open(id);
        if (found.isEmpty()) {
            return new Looked.Unknown();
        }
        try (StoredContent content = found.get()) {
            Verdict verdict = scanner.scan(content.bytes());
            records.scanned(id, clock.instant(), verdict);
            if (verdict instanceof Verdict.Infected(String signature)) {
                LOG.warn("content.infected id={} signature={}", id, signature);
            }
            return new Looked.Seen(verdict);
        } catch (ScannerAwayException e) {
            LOG.warn("content.not-scanned id={} reason=scanner-away", id);
            return new Looked.Away();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
