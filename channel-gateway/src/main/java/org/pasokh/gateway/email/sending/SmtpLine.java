package org.pasokh.gateway.email.sending;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.gateway.email.mailbox.MailProblem;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection to an SMTP server.
final class SmtpLine implements OutgoingServer.OutgoingLine {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);

    private final Mailbox mailbox;
    private final Session session;
    private final Transport transport;
    private final FilesToSend files;

    SmtpLine(Mailbox mailbox, Session session, Transport transport, FilesToSend files) {
        this.mailbox = mailbox;
        this.session = session;
        this.transport = transport;
        this.files = files;
    }

    @Override
    public SendOutcome send(OutgoingMail mail) throws MailServerException {
        if (mail.files().stream().anyMatch(this::isGone)) {
            return new SendOutcome.Refused("attachment-gone");
        }
        MimeMessage message;
        Address[] to;
        try {
            message = ComposedMail.of(session, mailbox, mail, files);
            to = message.getAllRecipients();
        } catch (AddressException e) {
            return new SendOutcome.Refused("address-not-ascii");
        } catch (MessagingException e) {
            // not even writable: it will not be tomorrow either
            return new SendOutcome.Refused("not-a-mail");
        }
        try {
            transport.sendMessage(message, to);
            return new SendOutcome.Accepted();
        } catch (MessagingException e) {
            return isOurs(e) ? new SendOutcome.Refused("not-a-mail") : said(SmtpStatus.of(e), e);
        } catch (RuntimeException e) {
            // as when the line was closed under its hands
            return new SendOutcome.Unknown("no-answer");
        }
    }

    /// Asked before the server is told anything: a file that breaks off later costs the line.
    private boolean isGone(Attachment attachment) {
        try (InputStream bytes = files.open(attachment.content().id()).orElse(null)) {
            return bytes == null;
        } catch (IOException e) {
            LOG.debug("smtp.file-close-failed content={}", attachment.content().id());
            return false;
        }
    }

    /// The mail could not be written out: that will not change.
    private static boolean isOurs(MessagingException failure) {
        return failure.getCause() instanceof RuntimeException;
    }

    private static SendOutcome said(SmtpStatus status, MessagingException failure) throws MailServerException {
        return switch (status.meaning()) {
            case REFUSED -> new SendOutcome.Refused(status.reason());
            case PUT_OFF -> new SendOutcome.PutOff(status.reason());
            case SIGN_IN_FIRST -> throw new MailServerException(MailProblem.WRONG_CREDENTIALS, failure);
            case NO_ANSWER -> new SendOutcome.Unknown(status.reason());
        };
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("smtp.close-failed reason={}", e.getClass().getSimpleName());
        }
    }
}
