package org.pasokh.gateway.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.RunningGateway;

/// A gateway between Exim and Dovecot. The same journeys run against the server in the process (`EmailIT`) where these
/// two are not installed; in CI they are.
class DebianMailIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final MailLog log = new MailLog();

    @TempDir
    private Path folder;

    @Test
    void a_conversation_goes_through_dovecot_and_exim_and_what_exim_returns_is_undelivered() throws Exception {
        boolean installed = DebianMail.isInstalled();
        if (System.getenv("CI") == null) {
            assumeTrue(installed, "dovecot-imapd and exim4 are not installed, or this is not root");
        }
        assertThat(installed)
                .as("qa/install-prerequisites has run, and this is root")
                .isTrue();

        try (DebianMail mail = new DebianMail(folder);
                RunningGateway gateway = RunningGateway.start("debian-" + UUID.randomUUID(), mail.settings())) {
            assertThat(gateway.readiness()).isEqualTo(200);
            goesRound(mail);
            comesBack(mail);
            isReadFromAnotherFolder(mail);
        }
    }

    private void goesRound(DebianMail mail) throws Exception {
        send(mail, question(mail, "sara@example.net", "سفارش من کجاست؟"));
        Envelope<ContactInbound> question = awaitFrom("sara@example.net", 1).getFirst();
        assertThat(((MessageReceived) question.event()).body().text()).isEqualTo("سفارش من کجاست؟");

        String answerId = log.answer(question.key(), "در راه است.");

        await().atMost(SOON).until(() -> mail.delivered().size() == 1);
        MimeMessage answer = parsed(mail, mail.delivered().getFirst());
        MimeMessage reply = (MimeMessage) answer.reply(false);
        reply.setFrom(new InternetAddress("sara@example.net"));
        reply.setText("ممنون", UTF_8.name());
        send(mail, reply);
        Envelope<ContactInbound> joined = awaitFrom("sara@example.net", 2).getLast();
        assertThat(joined.key()).isEqualTo(question.key());
        assertThat(((MessageReceived) joined.event()).inReplyTo()).isEqualTo(answerId);
    }

    private void comesBack(DebianMail mail) throws Exception {
        send(mail, question(mail, "nobody-here@example.net", "Hello?"));
        String key = awaitFrom("nobody-here@example.net", 1).getFirst().key();

        String answerId = log.answer(key, "Hello!");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.reports(key))
                        .extracting(DeliveryReported::messageId, DeliveryReported::status, DeliveryReported::reason)
                        .containsExactlyInAnyOrder(
                                tuple(answerId, DeliveryStatus.SENT, null),
                                tuple(answerId, DeliveryStatus.FAILED, "bounce 5.0.0")));
    }

    private void isReadFromAnotherFolder(DebianMail mail) throws Exception {
        mail.fileUnderSales("From: buyer@example.net\nSubject: offer\n\nhow much?\n".getBytes(UTF_8));

        assertThat(((MessageReceived)
                                awaitFrom("buyer@example.net", 1).getFirst().event())
                        .entryPoint())
                .isEqualTo("support");
    }

    private List<Envelope<ContactInbound>> awaitFrom(String customer, int count) {
        await().atMost(SOON).until(() -> log.receivedFrom(customer).size() >= count);
        return log.receivedFrom(customer);
    }

    private static MimeMessage question(DebianMail mail, String from, String text) throws Exception {
        MimeMessage question = new MimeMessage(session(mail));
        question.setFrom(new InternetAddress(from));
        question.setRecipient(Message.RecipientType.TO, new InternetAddress(MailServerFixture.ADDRESS));
        question.setSubject("order");
        question.setText(text, UTF_8.name());
        return question;
    }

    private static MimeMessage parsed(DebianMail mail, String text) throws Exception {
        return new MimeMessage(session(mail), new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static void send(DebianMail mail, MimeMessage message) throws Exception {
        try (Transport transport = session(mail).getTransport("smtp")) {
            transport.connect();
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Session session(DebianMail mail) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        return Session.getInstance(settings);
    }
}
