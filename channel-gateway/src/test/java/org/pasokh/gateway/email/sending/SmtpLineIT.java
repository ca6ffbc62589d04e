package org.pasokh.gateway.email.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.Recipient;
import org.pasokh.gateway.email.mailbox.Incoming;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.mailbox.Transport;
import org.pasokh.gateway.email.reading.MailAddress;

/// What a mail of ours looks like to the server that takes it.
class SmtpLineIT {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final ScriptedSmtp server = new ScriptedSmtp();
    private final Map<String, byte[]> files = new HashMap<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void copies_stand_in_their_places_and_blind_ones_only_on_the_envelope() throws Exception {
        List<Recipient> copies = List.of(
                new Recipient(Recipient.Place.TO, "ali@example.net", "علی"),
                new Recipient(Recipient.Place.CC, "mina@example.net", null),
                new Recipient(Recipient.Place.BCC, "boss@pasokh.test", null));

        assertThat(send(mail(copies, null))).isEqualTo(new SendOutcome.Accepted());

        assertThat(server.commands.stream().filter(it -> it.startsWith("RCPT")))
                .containsExactly(
                        "RCPT TO:<sara@example.net>",
                        "RCPT TO:<ali@example.net>",
                        "RCPT TO:<mina@example.net>",
                        "RCPT TO:<boss@pasokh.test>");
        MimeMessage sent = sent();
        assertThat(sent.getRecipients(Message.RecipientType.TO))
                .extracting(to -> ((InternetAddress) to).getAddress())
                .containsExactly("sara@example.net", "ali@example.net");
        assertThat(sent.getRecipients(Message.RecipientType.CC))
                .extracting(to -> ((InternetAddress) to).getAddress())
                .containsExactly("mina@example.net");
        assertThat(server.mails.getFirst()).doesNotContain("boss@pasokh.test");
    }

    @Test
    void files_go_with_the_text_byte_for_byte() throws Exception {
        byte[] bytes = "a\nb\r\n\u0000\u00ff".repeat(20_000).getBytes(UTF_8);
        files.put("c1", bytes);
        files.put("c2", "From: a\n\nb".getBytes(UTF_8));

        send(mail(
                null,
                List.of(file("c1", "فاکتور ۱۲.pdf", "application/pdf"), file("c2", "mail.eml", "message/rfc822"))));

        Multipart parts = (Multipart) sent().getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("متن پاسخ");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("فاکتور ۱۲.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        try (InputStream got = parts.getBodyPart(1).getInputStream()) {
            assertThat(got).hasBinaryContent(bytes);
        }
        assertThat(parts.getBodyPart(2).getContentType()).startsWith("application/octet-stream");
    }

    @Test
    void sent_again_it_is_the_same_mail() throws Exception {
        files.put("c1", new byte[] {1, 2, 3});
        OutgoingMail mail = mail(null, List.of(file("c1", "a.bin", "application/octet-stream")));

        send(mail);
        send(mail);

        assertThat(server.mails).hasSize(2);
        assertThat(server.mails.getLast()).isEqualTo(server.mails.getFirst());
    }

    @Test
    void without_a_file_that_is_gone_nothing_is_sent() throws Exception {
        OutgoingMail mail = mail(null, List.of(file("gone", "a.bin", "application/pdf")));

        assertThat(send(mail)).isEqualTo(new SendOutcome.Refused("attachment-gone"));
        assertThat(server.commands).noneMatch(it -> it.startsWith("MAIL"));
    }

    @Test
    void one_address_that_is_refused_holds_back_the_mail_for_all() throws Exception {
        server.answers.put("RCPT TO:<gone@example.net>", "550 5.1.1 unknown");
        OutgoingMail mail = mail(List.of(new Recipient(Recipient.Place.CC, "gone@example.net", null)), null);

        assertThat(send(mail)).isEqualTo(new SendOutcome.Refused("smtp 550 5.1.1"));
        assertThat(server.mails).isEmpty();
    }

    private SendOutcome send(OutgoingMail mail) throws Exception {
        Mailbox mailbox = new Mailbox(
                "support@pasokh.test",
                "Pasokh Support",
                new Incoming(
                        "127.0.0.1", 1, "", "", Transport.Tls.NONE, List.of("INBOX"), "", Duration.ofMinutes(1), null),
                server.transport());
        try (var line = new SmtpServer(
                        mailbox, id -> Optional.ofNullable(files.get(id)).map(ByteArrayInputStream::new))
                .connect()) {
            return line.send(mail);
        }
    }

    private MimeMessage sent() throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(server.mails.getFirst().getBytes(UTF_8)));
    }

    private static Attachment file(String id, String name, String mediaType) {
        return new Attachment(name, new ContentRef(id, "", 0, mediaType));
    }

    private static OutgoingMail mail(@Nullable List<Recipient> copies, @Nullable List<Attachment> attachments) {
        return new OutgoingMail(
                "one@pasokh.test",
                new MailAddress("sara@example.net", "سارا"),
                "support+mark@pasokh.test",
                "Re: سفارش",
                "متن پاسخ",
                null,
                List.of(),
                NINE,
                copies,
                attachments);
    }
}
