package org.pasokh.gateway.email.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.email.mailbox.Mailbox;

/// An outgoing mail as MIME, under a Message-ID of our choice.
final class ComposedMail extends MimeMessage {

    /// What may stand in an id of others that we repeat.
    private static final Pattern USABLE_ID = Pattern.compile("[!-~&&[^<>]]+");

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
        composed.setText(mail.text(), UTF_8.name());
        composed.saveChanges();
        return composed;
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
