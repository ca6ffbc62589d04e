package org.pasokh.gateway.email;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.pasokh.gateway.email.mailbox.Incoming;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.mailbox.Transport;

/// A real SMTP and IMAP server in this process, that checks passwords and can go away.
public final class MailServerFixture implements AutoCloseable {

    public static final String ADDRESS = "support@pasokh.test";
    public static final String PASSWORD = "right";

    private static final String HOST = "127.0.0.1";

    private final int smtpPort = freePort();
    private final int imapPort = freePort();
    private final GreenMail server = new GreenMail(
            new ServerSetup[] {setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)});

    public MailServerFixture() {
        start();
    }

    /// Without any mail.
    public void start() {
        server.start();
        server.setUser(ADDRESS, PASSWORD);
        server.getUserManager().setMessageDeliveryHandler((message, address) -> userOf(address.getEmail()));
    }

    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }

    public Mailbox mailbox() {
        return mailbox("INBOX", "", Duration.ofMinutes(5));
    }

    public Mailbox mailbox(String folder, String moveTo, Duration pollEvery) {
        return new Mailbox(
                ADDRESS,
                "Pasokh Support",
                new Incoming(
                        HOST,
                        imapPort,
                        ADDRESS,
                        PASSWORD,
                        Transport.Tls.NONE,
                        List.of(folder),
                        moveTo,
                        pollEvery,
                        null),
                new Transport(HOST, smtpPort, "", "", Transport.Tls.NONE, null));
    }

    /// The settings under which a gateway finds the mailbox at the entry point `support`.
    public Map<String, String> settings() {
        String mailbox = "pasokh.email.mailboxes.support.";
        Map<String, String> settings = new HashMap<>();
        settings.put("pasokh.email.thread-key", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("pasokh.email.lease", "2s");
        settings.put(mailbox + "address", ADDRESS);
        settings.put(mailbox + "display-name", "Pasokh Support");
        settings.put(mailbox + "imap.host", HOST);
        settings.put(mailbox + "imap.port", Integer.toString(imapPort));
        settings.put(mailbox + "imap.username", ADDRESS);
        settings.put(mailbox + "imap.password", PASSWORD);
        settings.put(mailbox + "imap.tls", "none");
        settings.put(mailbox + "smtp.host", HOST);
        settings.put(mailbox + "smtp.port", Integer.toString(smtpPort));
        settings.put(mailbox + "smtp.tls", "none");
        return settings;
    }

    /// A customer's mail, by SMTP as any other.
    public void send(MimeMessage mail) {
        try (jakarta.mail.Transport transport = session().getTransport("smtp")) {
            transport.connect();
            mail.saveChanges();
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Session session() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", HOST);
        settings.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        return Session.getInstance(settings);
    }

    public void password(String password) {
        user(ADDRESS).setPassword(password);
    }

    public void createFolder(String name) {
        try {
            server.getManagers().getImapHostManager().createMailbox(user(ADDRESS), name);
        } catch (FolderException | AuthorizationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts a mail straight into somebody's inbox.
    public void deliver(String address, byte[] mail) {
        try {
            userOf(address)
                    .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void deliver(String mail) {
        deliver(ADDRESS, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public List<MimeMessage> inbox(String address) {
        return messages(address, "INBOX");
    }

    public List<MimeMessage> messages(String address, String folder) {
        return Objects.requireNonNull(
                        server.getManagers().getImapHostManager().getFolder(userOf(address), folder), folder)
                .getMessages()
                .stream()
                .map(stored -> stored.getMimeMessage())
                .toList();
    }

    private GreenMailUser userOf(String address) {
        String plain = address.replaceFirst("\\+[^@]*@", "@");
        GreenMailUser known = server.getUserManager().getUserByEmail(plain);
        return known == null ? server.setUser(plain, plain) : known;
    }

    private GreenMailUser user(String address) {
        return Objects.requireNonNull(server.getUserManager().getUserByEmail(address));
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, HOST, protocol);
        setup.setServerStartupTimeout(10_000);
        return setup;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
