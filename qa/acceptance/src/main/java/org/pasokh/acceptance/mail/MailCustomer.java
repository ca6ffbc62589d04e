package org.pasokh.acceptance.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.pasokh.embedded.EmbeddedMail;

/// A customer who writes mail and reads what comes back.
public final class MailCustomer {

    private final String address;
    private final String name;
    private final EmbeddedMail server;
    private final Session session;

    public MailCustomer(String address, String name, EmbeddedMail server) {
        this.address = address;
        this.name = name;
        this.server = server;
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(server.smtpPort()));
        settings.put("mail.imap.host", "127.0.0.1");
        settings.put("mail.imap.port", Integer.toString(server.imapPort()));
        session = Session.getInstance(settings);
    }

    /// A mail as it stood in the mailbox.
    public record Mail(
            String messageId,
            String from,
            String replyTo,
            String subject,
            String inReplyTo,
            String references,
            String text) {}

    public void write(String to, String subject, String text) {
        send(to, subject, text, null);
    }

    /// Presses "reply": to the reply address, under the mail's Message-ID.
    public void reply(Mail mail, String text) {
        send(mail.replyTo(), "Re: " + mail.subject().replaceFirst("^(?i)re:\\s*", ""), text, mail);
    }

    public Mail awaitMail(Predicate<Mail> wanted) {
        return Awaitility.await("mail for " + address)
                .atMost(Duration.ofSeconds(45))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> inbox().stream().filter(wanted).toList(), found -> !found.isEmpty())
                .getFirst();
    }

    public List<Mail> inbox() {
        try (Store store = session.getStore("imap")) {
            store.connect(address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<Mail> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                mails.add(read((MimeMessage) message));
            }
            return mails;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int smtpPort() {
        return server.smtpPort();
    }

    private static Mail read(MimeMessage message) throws MessagingException, IOException {
        return new Mail(
                message.getMessageID(),
                message.getFrom()[0].toString(),
                ((InternetAddress) message.getReplyTo()[0]).getAddress(),
                message.getSubject(),
                header(message, "In-Reply-To"),
                header(message, "References"),
                String.valueOf(message.getContent()));
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, " ");
        return value == null ? "" : value;
    }

    private void send(String to, String subject, String text, @Nullable Mail answered) {
        try {
            MimeMessage mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(address, name, "UTF-8"));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject, "UTF-8");
            mail.setText(text, "UTF-8");
            if (answered != null) {
                mail.setHeader("In-Reply-To", answered.messageId());
                mail.setHeader("References", (answered.references() + " " + answered.messageId()).strip());
            }
            Transport.send(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
