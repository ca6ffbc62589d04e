package org.pasokh.gateway.email.translation;

import java.time.InstantSource;
import java.util.Optional;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.MachineMail;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.email.reading.Bounce;
import org.pasokh.gateway.email.reading.BounceReader;
import org.pasokh.gateway.email.reading.HeaderReading;
import org.pasokh.gateway.email.reading.MailHeaders;
import org.pasokh.gateway.email.reading.MailReader;
import org.pasokh.gateway.email.thread.AnotherSubject;
import org.pasokh.gateway.email.thread.CustomerMail;
import org.pasokh.gateway.email.thread.Evidence;
import org.pasokh.gateway.email.thread.FindingThread;
import org.pasokh.gateway.email.thread.MailConversation;
import org.pasokh.gateway.email.thread.MailConversations;
import org.pasokh.gateway.email.thread.MailNote;
import org.pasokh.gateway.email.thread.MailNotes;
import org.pasokh.gateway.email.thread.Proof;
import org.pasokh.gateway.email.thread.ThreadIndex;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.Threading;
import org.pasokh.gateway.email.translation.Translation.Undelivered;

/// Makes a message of a raw mail. All it leaves behind is under ids of the mail's own, so doing it again, here or
/// elsewhere, leaves the same.
public final class TranslatingMail {

    private final ThreadMarks marks;
    private final ThreadIndex index;
    private final MailNotes notes;
    private final MailConversations conversations;
    private final RawBytes bytes;
    private final MailMessages messages;
    private final InstantSource clock;
    private final FindingThread finding;
    private final AnotherSubject about;

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
        bytes = new RawBytes(parts.contents);
        messages = new MailMessages(parts.contents, bytes);
        clock = parts.clock;
        about = new AnotherSubject(conversations);
        finding = new FindingThread(marks, index, conversations);
    }

    /// @param id the raw mail's, which is to be the message's
    public Translation translate(String id, RawMail raw) {
        return switch (bytes.read(raw, MailReader::headers)) {
            case HeaderReading.Unreadable unreadable -> new Translation.Unreadable(unreadable.reason());
            case HeaderReading.Read read
            when isEcho(raw, read.headers()) -> new Translation.Ignored(Translation.Reason.OWN_ECHO);
            case HeaderReading.Read read
            when read.headers().machine().isPresent() ->
                ofMachine(id, raw, read.headers(), read.headers().machine().get());
            case HeaderReading.Read read -> ofPerson(id, raw, read.headers());
        };
    }

    private Translation ofPerson(String id, RawMail raw, MailHeaders headers) {
        Threading threading = notes.findNote(id)
                .orElseGet(() ->
                        keep(id, raw, about.settle(finding.find(raw.account(), headers, id), headers.subject())))
                .threading();
        MessageReceived message = messages.of(id, raw, headers, threading);
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
        return new Translation.Translated(threading, message, null);
    }

    /// It is shown in the conversation that it belongs to; nobody is to answer it, so nothing is kept for answers.
    private Translation ofMachine(String id, RawMail raw, MailHeaders headers, MachineMail kind) {
        Optional<Bounce> bounce =
                kind == MachineMail.BOUNCE ? Optional.of(bytes.read(raw, BounceReader::read)) : Optional.empty();
        MailHeaders pointing =
                bounce.map(it -> headers.answering(it.returned())).orElse(headers);
        Optional<Threading> threading =
                notes.findNote(id).map(MailNote::threading).or(() -> belonging(id, raw, pointing));
        if (threading.isEmpty()) {
            return new Translation.Ignored(reason(kind));
        }
        Undelivered undelivered = bounce.filter(Bounce::undelivered)
                .flatMap(it ->
                        Optional.ofNullable(threading.get().answers()).map(ours -> new Undelivered(ours, it.reason())))
                .orElse(null);
        return new Translation.Translated(threading.get(), messages.of(id, raw, headers, threading.get()), undelivered);
    }

    /// Empty when it points to no conversation. That is not noted: a bounce may be sorted out again once more is known.
    private Optional<Threading> belonging(String id, RawMail raw, MailHeaders headers) {
        Threading found = finding.find(raw.account(), headers, id);
        return found.evidence() == Evidence.NONE
                ? Optional.empty()
                : Optional.of(keep(id, raw, found).threading());
    }

    private MailNote keep(String id, RawMail raw, Threading threading) {
        return notes.keep(new MailNote(id, raw.account(), threading, clock.instant()));
    }

    private boolean isEcho(RawMail raw, MailHeaders headers) {
        return headers.messageId() != null
                && marks.inMessageId(raw.account(), headers.messageId()) instanceof Proof.Proven;
    }

    private static Translation.Reason reason(MachineMail kind) {
        return switch (kind) {
            case BOUNCE -> Translation.Reason.BOUNCE;
            case AUTO_REPLY -> Translation.Reason.AUTO_REPLY;
            case MAILING_LIST -> Translation.Reason.MAILING_LIST;
            case LOOP -> Translation.Reason.LOOP;
        };
    }
}
