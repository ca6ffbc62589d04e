package org.pasokh.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMailIT {

    private static final String SUPPORT = "support@pasokh.test";

    @TempDir
    private Path folder;

    private interface Look<T> {
        T at(Folder inbox) throws MessagingException;
    }

    @Test
    void a_mail_to_any_address_is_delivered_here() throws Exception {
        try (EmbeddedMail mail = EmbeddedMail.start(folder, 0, 0)) {
            send(mail, "Sara@Example.net", "hello");

            assertThat(subjects(mail, "sara@example.net")).containsExactly("hello");
            assertThat(subjects(mail, "nobody@example.net")).isEmpty();
        }
    }

    @Test
    void a_detail_in_an_address_leads_to_the_mailbox_without_it() throws Exception {
        try (EmbeddedMail mail = EmbeddedMail.start(folder, 0, 0)) {
            send(mail, "support+0ab.cd@pasokh.test", "answer");

            assertThat(subjects(mail, SUPPORT)).containsExactly("answer");
        }
    }

    @Test
    void everything_is_as_it_was_after_a_restart() throws Exception {
        List<Long> uids;
        long validity;
        try (EmbeddedMail mail = EmbeddedMail.start(folder, 0, 0)) {
            send(mail, SUPPORT, "first");
            send(mail, SUPPORT, "second");
            send(mail, SUPPORT, "third");
            change(mail, inbox -> {
                inbox.getMessage(1).setFlag(Flags.Flag.SEEN, true);
                inbox.getMessage(2).setFlag(Flags.Flag.DELETED, true);
                return inbox.expunge();
            });
            uids = look(mail, SUPPORT, EmbeddedMailIT::uids);
            validity = look(mail, SUPPORT, inbox -> ((UIDFolder) inbox).getUIDValidity());
        }

        try (EmbeddedMail mail = EmbeddedMail.start(folder, 0, 0)) {
            assertThat(subjects(mail, SUPPORT)).containsExactly("first", "third");
            assertThat(look(mail, SUPPORT, EmbeddedMailIT::uids))
                    .isEqualTo(uids)
                    .containsExactly(1L, 3L);
            long validityNow = look(mail, SUPPORT, inbox -> ((UIDFolder) inbox).getUIDValidity());
            boolean seen = look(mail, SUPPORT, inbox -> inbox.getMessage(1).isSet(Flags.Flag.SEEN));
            assertThat(validityNow).isEqualTo(validity);
            assertThat(seen).isTrue();
            send(mail, SUPPORT, "fourth");
            assertThat(look(mail, SUPPORT, EmbeddedMailIT::uids)).containsExactly(1L, 3L, 4L);
        }
    }

    @Test
    void the_uid_of_a_removed_last_mail_is_not_given_again() throws Exception {
        try (EmbeddedMail mail = EmbeddedMail.start(folder, 0, 0)) {
            send(mail, SUPPORT, "only");
            change(mail, inbox -> {
                inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
                return inbox.expunge();
            });
        }

        try (EmbeddedMail mail = EmbeddedMail.start(folder, 0, 0)) {
            send(mail, SUPPORT, "next");

            assertThat(look(mail, SUPPORT, EmbeddedMailIT::uids)).containsExactly(2L);
        }
    }

    @Test
    void a_taken_port_is_one_clear_line() {
        try (EmbeddedMail mail = EmbeddedMail.start(folder, 0, 0)) {
            int taken = mail.smtpPort();
            assertThatThrownBy(() -> EmbeddedMail.start(folder.resolve("other"), taken, 0))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("Port " + taken + " (SMTP) is taken by another process.");
        }
    }

    private static void send(EmbeddedMail mail, String to, String subject) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("shop@pasokh.test"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setText("text");
        Transport.send(message);
    }

    private static List<String> subjects(EmbeddedMail mail, String address) throws MessagingException {
        return look(mail, address, inbox -> {
            List<String> subjects = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
            return subjects;
        });
    }

    private static List<Long> uids(Folder inbox) throws MessagingException {
        List<Long> uids = new ArrayList<>();
        for (Message message : inbox.getMessages()) {
            uids.add(((UIDFolder) inbox).getUID(message));
        }
        return uids;
    }

    private static void change(EmbeddedMail mail, Look<?> change) throws MessagingException {
        Object _ = look(mail, SUPPORT, change);
    }

    private static <T> T look(EmbeddedMail mail, String address, Look<T> look) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.imap.host", "127.0.0.1");
        settings.setProperty("mail.imap.port", Integer.toString(mail.imapPort()));
        try (Store store = Session.getInstance(settings).getStore("imap")) {
            store.connect(address, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                return look.at(inbox);
            }
        }
    }
}
