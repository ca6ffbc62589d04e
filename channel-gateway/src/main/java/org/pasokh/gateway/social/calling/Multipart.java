package org.pasokh.gateway.social.calling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pasokh.gateway.social.provider.Part;

/// A form with a file, whose bytes are read as they are sent.
public final class Multipart {

    /// Nobody who hands in a file can know it.
    private final String boundary = "----pasokh-" + UUID.randomUUID();

    private final List<BodyPublisher> pieces = new ArrayList<>();

    public Multipart field(String name, String value) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    public Multipart file(String name, Part.File file) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + quotable(file.attachment().name()) + "\"\r\nContent-Type: "
                + file.attachment().content().mediaType() + "\r\n\r\n");
        pieces.add(BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> file.file().open()),
                file.attachment().content().length()));
        text("\r\n");
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public BodyPublisher body() {
        text("--" + boundary + "--\r\n");
        return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
    }

    private void text(String text) {
        pieces.add(BodyPublishers.ofByteArray(text.getBytes(UTF_8)));
    }

    /// A name that ends nothing before its end.
    private static String quotable(String name) {
        return name.replaceAll("[\\r\\n\"\\\\]", "_");
    }
}
