package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContentRef;

/// Collects the parts of one mail: its texts in the order they stand, everything else as attachments.
final class BodyAssembly {

    private static final int DEEPEST = 20;
    private static final int MOST_ATTACHMENTS = 200;
    private static final int MOST_TEXTS = 50;
    /// More is read of no text; the whole stands in the original.
    private static final int MOST_TEXT_BYTES = 262_144;

    private static final int MOST_HTML_BYTES = 2_097_152;
    /// Of all texts together.
    private static final int MOST_BYTES_IN_ALL = 4_194_304;

    private final MailContents contents;
    private final Deque<String> within = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();
    /// Of mails whose only text is what Outlook packed.
    private final List<Piece> packedTexts = new ArrayList<>();

    private final List<Attachment> attachments = new ArrayList<>();
    private int bytesLeft = MOST_BYTES_IN_ALL;

    /// @param choice one of several forms of the same text
    private record Piece(String written, boolean html, boolean choice) {

        String text() {
            return html ? HtmlText.of(written) : written;
        }
    }

    BodyAssembly(MailContents contents) {
        this.contents = contents;
    }

    /// False when this goes too deep to be a mail.
    boolean enter(String multipart) {
        within.push(multipart);
        return within.size() <= DEEPEST;
    }

    void leave() {
        within.pop();
    }

    /// False when the mail has more parts than any mail needs.
    boolean part(PartHead head, InputStream bytes) throws IOException {
        if (head.isUuencoded()) {
            return uuencoded(head, bytes);
        }
        if (head.isTnef()) {
            return tnef(head, bytes);
        }
        if (head.isAttachment()) {
            return attach(head, bytes);
        }
        return switch (head.mediaType()) {
            case "text/plain" -> add(head, withoutFiles(bytes), false);
            case "text/html" -> add(head, read(bytes, MOST_HTML_BYTES), true);
            default -> attach(head, bytes);
        };
    }

    private byte[] read(InputStream bytes, int atMost) throws IOException {
        byte[] read = bytes.readNBytes(Math.min(atMost, bytesLeft));
        bytesLeft -= read.length;
        return read;
    }

    private byte[] withoutFiles(InputStream bytes) throws IOException {
        byte[] text = UuencodedText.text(
                bytes,
                Math.min(MOST_TEXT_BYTES, bytesLeft),
                (name, file) -> attach(PartHead.asName(name), "application/octet-stream", file));
        bytesLeft -= text.length;
        return text;
    }

    /// What stands around the file is no text of anybody's.
    private boolean uuencoded(PartHead head, InputStream bytes) throws IOException {
        UuencodedText.text(bytes, MOST_TEXT_BYTES, (name, file) -> {
            attach(head.fileName().orElseGet(() -> PartHead.asName(name)), head.attachmentType(), file);
            return false;
        });
        return attachments.size() < MOST_ATTACHMENTS;
    }

    /// What Outlook packed is taken out. What only looks like it is a file like others.
    private boolean tnef(PartHead head, InputStream bytes) throws IOException {
        InputStream packed = TnefReader.markable(bytes);
        if (!TnefReader.recognises(packed)) {
            return attach(head, packed);
        }
        TnefReader.read(packed, new TnefReader.Parts() {
            @Override
            public ContentRef keep(InputStream file) {
                return keepNext("application/octet-stream", file);
            }

            @Override
            public boolean attachment(@Nullable String name, ContentRef content) {
                return attached(name == null ? "" : PartHead.asName(name), content);
            }

            @Override
            public void text(byte[] text, String charset, boolean html) {
                byte[] some = Arrays.copyOf(text, Math.min(text.length, bytesLeft));
                bytesLeft -= some.length;
                packedTexts.add(new Piece(Charsets.decode(some, charset).replace("\u0000", ""), html, true));
            }
        });
        return attachments.size() < MOST_ATTACHMENTS;
    }

    private boolean add(PartHead head, byte[] bytes, boolean html) {
        String charset = html && head.charset() == null ? MetaCharset.in(bytes).orElse(null) : head.charset();
        String text = Charsets.decode(bytes, charset);
        if (!text.isBlank()) {
            pieces.add(new Piece(text, html, within.contains("multipart/alternative")));
        }
        return pieces.size() < MOST_TEXTS;
    }

    private boolean attach(PartHead head, InputStream bytes) {
        String mediaType = head.attachmentType();
        String name = head.fileName().orElseGet(() -> UnnamedParts.nameOf(mediaType, next()));
        attachments.add(new Attachment(name, keepNext(mediaType, bytes), head.contentId()));
        return attachments.size() < MOST_ATTACHMENTS;
    }

    private boolean attach(String name, String mediaType, InputStream bytes) {
        String known = name.isEmpty() ? UnnamedParts.nameOf(mediaType, next()) : name;
        return attached(known, keepNext(mediaType, bytes));
    }

    private ContentRef keepNext(String mediaType, InputStream bytes) {
        return contents.keep("attachment-" + next(), mediaType, bytes);
    }

    private boolean attached(String name, ContentRef content) {
        String known = name.isEmpty() ? UnnamedParts.nameOf(content.mediaType(), next()) : name;
        attachments.add(new Attachment(known, content));
        return attachments.size() < MOST_ATTACHMENTS;
    }

    private int next() {
        return attachments.size() + 1;
    }

    MailBody finish() {
        if (pieces.isEmpty()) {
            pieces.addAll(packedTexts);
        }
        return new MailBody(PlainText.tidy(text()), html(), attachments);
    }

    private String text() {
        String written = pieces.stream()
                .filter(piece -> !piece.html || !piece.choice)
                .map(Piece::text)
                .collect(Collectors.joining("\n"));
        if (!written.isBlank()) {
            return written;
        }
        return pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
    }

    private @Nullable ContentRef html() {
        String html = pieces.stream().filter(Piece::html).map(Piece::written).collect(Collectors.joining("\n"));
        return html.isEmpty()
                ? null
                : contents.keep("html", "text/html;charset=utf-8", new ByteArrayInputStream(html.getBytes(UTF_8)));
    }
}
