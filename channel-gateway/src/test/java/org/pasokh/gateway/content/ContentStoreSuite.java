package org.pasokh.gateway.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.testing.ManualClock;

/// What every content store does.
abstract class ContentStoreSuite {

    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    final ManualClock clock = ManualClock.atNine();
    final String id = UUID.randomUUID().toString();

    abstract ContentStore store();

    @Test
    void what_was_stored_is_read_again() throws IOException {
        ContentRef ref = store().store(id, "text/plain", bytes("hello"));

        assertThat(ref).isEqualTo(new ContentRef(id, HELLO_SHA256, 5, "text/plain"));
        assertThat(read(id)).isEqualTo("hello");
    }

    @Test
    void nothing_is_a_content_too() throws IOException {
        assertThat(store().store(id, "text/plain", bytes("")).length()).isZero();
        assertThat(read(id)).isEmpty();
    }

    @Test
    void an_unknown_content_is_not_there() {
        assertThat(store().open(id)).isEmpty();
    }

    @Test
    void megabytes_come_back_byte_for_byte() throws IOException {
        byte[] large = new byte[3_000_001];
        new Random(7).nextBytes(large);

        ContentRef ref = store().store(id, "application/octet-stream", new ByteArrayInputStream(large));

        assertThat(ref.length()).isEqualTo(large.length);
        try (StoredContent content = store().open(id).orElseThrow()) {
            assertThat(content.bytes()).hasBinaryContent(large);
        }
    }

    @Test
    void the_same_content_stored_again_is_stored_once() throws IOException {
        ContentRef first = store().store(id, "text/plain", bytes("hello"));
        InputStream again = bytes("hello");

        assertThat(store().store(id, "text/plain", again)).isEqualTo(first);
        assertThat(again.available()).isEqualTo(5);
        assertThat(read(id)).isEqualTo("hello");
    }

    @Test
    void a_source_that_breaks_off_leaves_nothing() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[1_000_000]), new Cut());

        assertThatThrownBy(() -> store().store(id, "text/plain", broken)).isInstanceOf(UncheckedIOException.class);

        assertThat(store().open(id)).isEmpty();
        clock.advance(Duration.ofDays(3));
        assertThat(store().sweep(clock.instant())).isZero();
        assertThat(leftovers()).isZero();
    }

    @Test
    void what_nothing_refers_to_is_swept_after_its_time() throws IOException {
        store().store(id, "text/plain", bytes("hello"));

        assertThat(store().sweep(clock.instant())).isZero();
        assertThat(store().sweep(clock.instant().plusSeconds(1))).isEqualTo(1);

        assertThat(store().open(id)).isEmpty();
        assertThat(leftovers()).isZero();
        store().store(id, "text/plain", bytes("hello"));
        assertThat(read(id)).isEqualTo("hello");
    }

    @Test
    void what_an_event_refers_to_stays() throws IOException {
        store().store(id, "text/plain", bytes("hello"));
        store().refer(List.of(id));
        clock.advance(Duration.ofDays(30));

        assertThat(store().sweep(clock.instant())).isZero();
        assertThat(read(id)).isEqualTo("hello");
    }

    @Test
    void storing_again_keeps_a_content_from_being_swept() throws IOException {
        store().store(id, "text/plain", bytes("hello"));
        clock.advance(Duration.ofDays(3));
        store().store(id, "text/plain", bytes("hello"));

        assertThat(store().sweep(clock.instant().minus(Duration.ofDays(2)))).isZero();
        assertThat(read(id)).isEqualTo("hello");
    }

    /// Pieces that belong to no content.
    abstract long leftovers();

    private String read(String content) throws IOException {
        try (StoredContent stored = store().open(content).orElseThrow()) {
            return new String(stored.bytes().readAllBytes(), UTF_8);
        }
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /// A source that fails at once.
    private static final class Cut extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("cut");
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            throw new IOException("cut");
        }
    }
}
