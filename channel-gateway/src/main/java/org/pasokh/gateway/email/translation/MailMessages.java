package org.pasokh.gateway.email.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.MailFacts;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.email.reading.MailBody;
import org.pasokh.gateway.email.reading.MailHeaders;
import org.pasokh.gateway.email.reading.MailReader;
import org.pasokh.gateway.email.thread.Threading;

/// Makes messages of mails, with what is too large for the log in the content store.
final class MailMessages {

    private final ContentStore contents;
    private final RawBytes bytes;

    MailMessages(ContentStore contents, RawBytes bytes) {
        this.contents = contents;
        this.bytes = bytes;
    }

    MessageReceived of(String id, RawMail raw, MailHeaders headers, Threading threading) {
        return new MessageReceived(
                id,
                Channel.EMAIL,
                raw.entryPoint(),
                new Sender(headers.from().address(), headers.from().name()),
                body(id, raw, headers),
                headers.language(),
                threading.answers(),
                raw.receivedAt(),
                new MailFacts(headers.addressees(), headers.machine().orElse(null), threading.continues()),
                null);
    }

    /// The contents are referred to before the event that does so is published.
    private Body body(String id, RawMail raw, MailHeaders headers) {
        MailBody body = bytes.read(
                raw,
                mail -> MailReader.body(
                        mail,
                        (role, mediaType, part) -> contents.store(EventIds.of("content", id, role), mediaType, part)));
        ContentRef original = bytes.original(id, raw);
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
}
