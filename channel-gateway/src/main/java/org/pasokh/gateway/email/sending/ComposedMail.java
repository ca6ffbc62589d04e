package org.pasokh.gateway.email.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.email.mailbox.Mailbox;

/// An outgoing mail as MIME, under a Message-ID of our choice.
final class ComposedMail extends MimeMessage {

    private final String rfcId;

    private ComposedMail(Session session, String rfcId) {
        super(session);
        this.rfcId = rfcId;
    }

    static MimeMessage of(Session session, Mailbox mailbox, OutgoingMail mail) throws MessagingException {
        ComposedMail composed = new ComposedMail(session, mail.rfcId());
        composed.setFrom(address(mailbox.address(), mailbox.displayName()));
        composed.setReplyTo(new InternetAddress[] {address(mail.replyTo(), mailbox.displayName())});
        composed.setRecipient(
                Message.RecipientType.TO, address(mail.to().address(), mail.to().name()));
        composed.setSubject(mail.subject(), UTF_8.name());
        composed.setSentDate(Date.from(mail.writtenAt()));
        if (mail.inReplyTo() != null) {
            composed.setHeader("In-Reply-To", "<" + mail.inReplyTo() + ">");
        }
        if (!mail.references().isEmpty()) {
            composed.setHeader(
                    "References",
                    mail.references().stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
        }
        composed.setText(mail.text(), UTF_8.name());
        composed.saveChanges();
        return composed;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + rfcId + ">");
    }

    private static InternetAddress address(String address, @Nullable String name) throws MessagingException {
        try {
            return new InternetAddress(address, name == null || name.isBlank() ? null : name, UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java platform has UTF-8", e);
        }
    }
}
