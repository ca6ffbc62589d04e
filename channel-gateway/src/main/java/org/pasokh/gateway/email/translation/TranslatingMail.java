package org.pasokh.gateway.email.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.email.reading.HeaderReading;
import org.pasokh.gateway.email.reading.MachineMail;
import org.pasokh.gateway.email.reading.MailBody;
import org.pasokh.gateway.email.reading.MailHeaders;
import org.pasokh.gateway.email.reading.MailReader;
import org.pasokh.gateway.email.thread.CustomerMail;
import org.pasokh.gateway.email.thread.FindingThread;
import org.pasokh.gateway.email.thread.MailConversation;
import org.pasokh.gateway.email.thread.MailConversations;
import org.pasokh.gateway.email.thread.MailNote;
import org.pasokh.gateway.email.thread.MailNotes;
import org.pasokh.gateway.email.thread.Proof;
import org.pasokh.gateway.email.thread.ThreadIndex;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.Threading;

/// Makes a message of a raw mail. All it leaves behind is under ids of the mail's own, so doing it again, here or
/// elsewhere, leaves the same.
public final class TranslatingMail {

    private final ThreadMarks marks;
    private final ThreadIndex index;
    private final MailNotes notes;
    private final MailConversations conversations;
    private final ContentStore contents;
    private final InstantSource clock;
    private final FindingThread finding;

    /// What it works with.
    public record Parts(
            ThreadMarks marks,
            ThreadIndex index,
            MailNotes notes,
            MailConversations conversations,
            ContentStore contents,
            InstantSource clock) {}

    public TranslatingMail(Parts parts) {
        marks = parts.marks;
        index = parts.index;
        notes = parts.notes;
        conversations = parts.conversations;
        contents = parts.contents;
        clock = parts.clock;
        finding = new FindingThread(marks, index, conversations);
    }

    /// @param id the raw mail's, which is to be the message's
    public Translation translate(String id, RawMail raw) {
        return switch (headers(raw)) {
            case HeaderReading.Unreadable unreadable -> new Translation.Unreadable(unreadable.reason());
            case HeaderReading.Read read
            when isEcho(raw, read.headers()) -> new Translation.Ignored(Translation.Reason.OWN_ECHO);
            case HeaderReading.Read read
            when read.headers().machine().isPresent() ->
                new Translation.Ignored(reason(read.headers().machine().get()));
            case HeaderReading.Read read -> translated(id, raw, read.headers());
        };
    }

    private Translation translated(String id, RawMail raw, MailHeaders headers) {
        Threading threading = threading(id, raw, headers);
        Body body = body(id, raw, headers);
        if (headers.messageId() != null) {
            index.enter(raw.account(), headers.messageId(), threading.key());
        }
        conversations.received(
                new MailConversation(
                        threading.key(),
                        raw.account(),
                        raw.entryPoint(),
                        CustomerMail.of(id, headers, raw.receivedAt())),
                headers.from());
        return new Translation.Translated(
                threading,
                new MessageReceived(
                        id,
                        Channel.EMAIL,
                        raw.entryPoint(),
                        new Sender(headers.from().address(), headers.from().name()),
                        body,
                        headers.language(),
                        threading.answers(),
                        raw.receivedAt(),
                        null));
    }

    private Threading threading(String id, RawMail raw, MailHeaders headers) {
        return notes.findNote(id)
                .orElseGet(() -> notes.keep(
                        new MailNote(id, raw.account(), finding.find(raw.account(), headers, id), clock.instant())))
                .threading();
    }

    /// The contents are referred to before the event that does so is published.
    private Body body(String id, RawMail raw, MailHeaders headers) {
        MailBody body = withBytes(
                raw,
                bytes -> MailReader.body(
                        bytes,
                        (role, mediaType, part) -> contents.store(EventIds.of("content", id, role), mediaType, part)));
        ContentRef original = original(id, raw);
        List<String> referred = new ArrayList<>(
                Stream.concat(Stream.of(original), body.attachments().stream().map(Attachment::content))
                        .map(ContentRef::id)
                        .toList());
        if (body.html() != null) {
            referred.add(body.html().id());
        }
        contents.refer(referred);
        return new Body(headers.subject(), body.text(), body.html(), body.attachments(), original);
    }

    private ContentRef original(String id, RawMail raw) {
        if (raw.content() != null) {
            return raw.content();
        }
        byte[] bytes = Objects.requireNonNull(raw.bytes(), "a raw mail has bytes or a content");
        return contents.store(
                EventIds.of("content", id, "original"), "message/rfc822", new ByteArrayInputStream(bytes));
    }

    private boolean isEcho(RawMail raw, MailHeaders headers) {
        return headers.messageId() != null
                && marks.inMessageId(raw.account(), headers.messageId()) instanceof Proof.Proven;
    }

    private HeaderReading headers(RawMail raw) {
        return withBytes(raw, MailReader::headers);
    }

    /// Reads from the bytes of a mail.
    private interface Use<T> {
        T of(InputStream bytes);
    }

    private <T> T withBytes(RawMail raw, Use<T> use) {
        try (InputStream bytes = open(raw)) {
            return use.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(RawMail raw) {
        if (raw.content() == null) {
            return new ByteArrayInputStream(Objects.requireNonNull(raw.bytes(), "a raw mail has bytes or a content"));
        }
        String id = raw.content().id();
        return contents.open(id)
                .orElseThrow(() -> new IllegalStateException("content " + id + " is not there"))
                .bytes();
    }

    private static Translation.Reason reason(MachineMail kind) {
        return switch (kind) {
            case BOUNCE -> Translation.Reason.BOUNCE;
            case AUTO_REPLY -> Translation.Reason.AUTO_REPLY;
            case MAILING_LIST -> Translation.Reason.MAILING_LIST;
        };
    }
}
