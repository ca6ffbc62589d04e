package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pasokh.contracts.contact.ContentRef;

/// The mails under test resources, and a place that keeps their pieces in memory.
public final class Mails {

    private Mails() {}

    public static byte[] named(String name) {
        try (InputStream bytes = Mails.class.getResourceAsStream("/mails/" + name + ".eml")) {
            return Objects.requireNonNull(bytes, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MailHeaders headers(byte[] mail) {
        return switch (MailReader.headers(new ByteArrayInputStream(mail))) {
            case HeaderReading.Read read -> read.headers();
            case HeaderReading.Unreadable unreadable -> throw new AssertionError(unreadable.reason());
        };
    }

    static MailBody body(byte[] mail) {
        return MailReader.body(new ByteArrayInputStream(mail), new Kept());
    }

    /// What a mail left behind while it was read.
    static final class Kept implements MailContents {

        record Piece(String role, String mediaType, String text) {}

        final List<Piece> pieces = new ArrayList<>();

        @Override
        public ContentRef keep(String role, String mediaType, InputStream bytes) {
            try {
                String text = new String(bytes.readAllBytes(), UTF_8);
                pieces.add(new Piece(role, mediaType, text));
                return new ContentRef(role, "", text.length(), mediaType);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
