package org.pasokh.gateway.email.mailbox;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/// Jakarta Mail's settings for a server: every wait has an end, encryption is never given up silently.
public final class MailSessions {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private MailSessions() {}

    public static Session imap(Transport transport) {
        Properties settings = of(transport, "imap");
        settings.setProperty("mail.imap.peek", "true");
        settings.setProperty("mail.imap.fetchsize", "131072");
        // mails are read one by one with a command each; nothing is kept of them
        settings.setProperty("mail.imap.partialfetch", "true");
        return Session.getInstance(settings);
    }

    public static Session smtp(Transport transport) {
        Properties settings = of(transport, "smtp");
        settings.setProperty(
                "mail.smtp.auth", Boolean.toString(!transport.username().isEmpty()));
        settings.setProperty("mail.smtp.allow8bitmime", "false");
        return Session.getInstance(settings);
    }

    private static Properties of(Transport transport, String protocol) {
        String prefix = "mail." + protocol + ".";
        Properties settings = new Properties();
        settings.setProperty(prefix + "host", transport.host());
        settings.setProperty(prefix + "port", Integer.toString(transport.port()));
        if (transport.oauth() != null) {
            settings.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        settings.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT_WITHIN.toMillis()));
        settings.setProperty(prefix + "timeout", Long.toString(ANSWER_WITHIN.toMillis()));
        settings.setProperty(prefix + "writetimeout", Long.toString(ANSWER_WITHIN.toMillis()));
        settings.setProperty(prefix + "ssl.enable", Boolean.toString(transport.tls() == Transport.Tls.IMPLICIT));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean startTls = transport.tls() == Transport.Tls.STARTTLS;
        settings.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        settings.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        return settings;
    }
}
