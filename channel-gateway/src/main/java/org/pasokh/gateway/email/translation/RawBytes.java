package org.pasokh.gateway.email.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.gateway.content.ContentStore;

/// The bytes of raw mails, wherever they stand.
final class RawBytes {

    private final ContentStore contents;

    RawBytes(ContentStore contents) {
        this.contents = contents;
    }

    <T> T read(RawMail raw, Function<InputStream, T> use) {
        try (InputStream bytes = open(raw)) {
            return use.apply(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where they stand as they came; put there if they stood on the log only.
    ContentRef original(String id, RawMail raw) {
        return raw.content() != null
                ? raw.content()
                : contents.store(
                        EventIds.of("content", id, "original"), "message/rfc822", new ByteArrayInputStream(onLog(raw)));
    }

    private InputStream open(RawMail raw) {
        if (raw.content() == null) {
            return new ByteArrayInputStream(onLog(raw));
        }
        String id = raw.content().id();
        return contents.open(id)
                .orElseThrow(() -> new IllegalStateException("content " + id + " is not there"))
                .bytes();
    }

    private static byte[] onLog(RawMail raw) {
        return Objects.requireNonNull(raw.bytes(), "a raw mail has bytes or a content");
    }
}
