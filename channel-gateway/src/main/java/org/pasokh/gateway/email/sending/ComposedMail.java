package org.pasokh.gateway.email.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Recipient;
import org.pasokh.gateway.email.mailbox.Mailbox;

/// An outgoing mail as MIME, under a Message-ID of our choice.
final class ComposedMail extends MimeMessage {

    /// What may stand in an id of others that we repeat.
    private static final Pattern USABLE_ID = Pattern.compile("[!-~&&[^<>]]+");

    /// Of 70 that are allowed (RFC 2046, 5.1.1).
    private static final int LONGEST_BOUNDARY = 60;

    private final String rfcId;

    private ComposedMail(Session session, String rfcId) {
        super(session);
        this.rfcId = rfcId;
    }

    static MimeMessage of(Session session, Mailbox mailbox, OutgoingMail mail, FilesToSend files)
            throws MessagingException {
        ComposedMail composed = new ComposedMail(session, mail.rfcId());
        composed.setFrom(address(mailbox.address(), mailbox.displayName()));
        composed.setReplyTo(new InternetAddress[] {address(mail.replyTo(), mailbox.displayName())});
        composed.setRecipient(
                Message.RecipientType.TO, address(mail.to().address(), mail.to().name()));
        for (Recipient other : mail.others()) {
            composed.addRecipient(type(other.place()), address(other.address(), other.name()));
        }
        composed.setSubject(mail.subject(), UTF_8.name());
        composed.setSentDate(Date.from(mail.writtenAt()));
        if (mail.inReplyTo() != null && isUsable(mail.inReplyTo())) {
            composed.setHeader("In-Reply-To", "<" + mail.inReplyTo() + ">");
        }
        String references = mail.references().stream()
                .filter(ComposedMail::isUsable)
                .map(id -> "<" + id + ">")
                .collect(Collectors.joining("\r\n "));
        if (!references.isEmpty()) {
            composed.setHeader("References", references);
        }
        composed.say(mail, files);
        composed.saveChanges();
        return composed;
    }

    private void say(OutgoingMail mail, FilesToSend files) throws MessagingException {
        if (mail.files().isEmpty()) {
            setText(mail.text(), UTF_8.name());
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8.name());
        MimeMultipart parts = new Parts(mail.rfcId());
        parts.addBodyPart(text);
        for (Attachment attachment : mail.files()) {
            parts.addBodyPart(AttachedFile.of(attachment, files));
        }
        setContent(parts);
    }

    /// Sent again it is the same mail, its boundary too.
    private static final class Parts extends MimeMultipart {

        Parts(String rfcId) {
            ContentType type = new ContentType("multipart", "mixed", null);
            type.setParameter("boundary", "=_" + rfcId.substring(0, Math.min(rfcId.length(), LONGEST_BOUNDARY)));
            contentType = type.toString();
        }
    }

    private static Message.RecipientType type(Recipient.Place place) {
        return switch (place) {
            case TO -> Message.RecipientType.TO;
            case CC -> Message.RecipientType.CC;
            case BCC -> Message.RecipientType.BCC;
        };
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + rfcId + ">");
    }

    /// Of mails that came before ids were looked at, some are not.
    private static boolean isUsable(String id) {
        return USABLE_ID.matcher(id).matches();
    }

    private static InternetAddress address(String address, @Nullable String name) throws MessagingException {
        String wire = WireAddress.of(address).orElseThrow(() -> new AddressException("not in ASCII"));
        try {
            return new InternetAddress(wire, name == null || name.isBlank() ? null : name, UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java platform has UTF-8", e);
        }
    }
}
