package org.pasokh.gateway.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.RunningGateway;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.email.reading.Mails;
import org.pasokh.gateway.owning.LineStates;
import org.springframework.data.mongodb.core.MongoOperations;

@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmailIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final MailServerFixture server = new MailServerFixture();
    private final String database = "email-" + UUID.randomUUID();
    private final MailLog log = new MailLog();
    private RunningGateway first;
    private RunningGateway second;

    @BeforeAll
    void start() {
        first = RunningGateway.start(database, server.settings());
        second = RunningGateway.start(database, server.settings());
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        server.close();
    }

    @Test
    void a_customers_mail_becomes_a_message() throws Exception {
        String customer = customer();
        send(customer, MailServerFixture.ADDRESS, "پیگیری سفارش", "سفارش من نرسیده است.");

        Envelope<ContactInbound> received = awaitFrom(customer, 1).getFirst();

        MessageReceived message = (MessageReceived) received.event();
        assertThat(message.body().subject()).isEqualTo("پیگیری سفارش");
        assertThat(message.body().text()).isEqualTo("سفارش من نرسیده است.");
        assertThat(message.entryPoint()).isEqualTo("support");
        assertThat(received.id()).isEqualTo(message.messageId());
        assertThat(received.key()).isEqualTo(message.messageId());
        String original = Objects.requireNonNull(message.body().original()).id();
        try (var stored = second.bean(ContentStore.class).open(original).orElseThrow()) {
            assertThat(new String(stored.bytes().readAllBytes(), UTF_8)).contains("Message-ID:");
        }
    }

    @Test
    void a_conversation_goes_on_in_one_thread_through_a_second_round() throws Exception {
        String customer = customer();
        MimeMessage question = send(customer, MailServerFixture.ADDRESS, "Where is it?", "I wait since Monday.");
        Envelope<ContactInbound> opened = awaitFrom(customer, 1).getFirst();

        String answerId = log.answer(opened.key(), "It is on its way.");

        MimeMessage answer = awaitMail(customer, 1).getFirst();
        assertThat(answer.getSubject()).isEqualTo("Re: Where is it?");
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo(question.getMessageID());
        assertThat(answer.getHeader("References", null)).isEqualTo(question.getMessageID());
        assertThat(answer.getFrom()[0]).hasToString("Pasokh Support <support@pasokh.test>");
        assertThat(text(answer)).isEqualTo("It is on its way.");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.reports(opened.key()))
                        .extracting(DeliveryReported::messageId, DeliveryReported::status)
                        .containsExactly(tuple(answerId, DeliveryStatus.SENT)));

        MimeMessage reply = (MimeMessage) answer.reply(false);
        reply.setFrom(new InternetAddress(customer));
        reply.setText("Thank you!", UTF_8.name());
        server.send(reply);

        Envelope<ContactInbound> joined = awaitFrom(customer, 2).getLast();
        assertThat(joined.key()).isEqualTo(opened.key());
        assertThat(((MessageReceived) joined.event()).inReplyTo()).isEqualTo(answerId);
        assertThat(((MessageReceived) joined.event()).body().text()).isEqualTo("Thank you!");

        log.answer(opened.key(), "You are welcome.");
        MimeMessage last = awaitMail(customer, 2).getLast();
        assertThat(last.getSubject()).isEqualTo("Re: Where is it?");
        assertThat(last.getHeader("In-Reply-To", null)).isEqualTo(reply.getMessageID());
        assertThat(last.getHeader("References", null)).contains(question.getMessageID(), answer.getMessageID());
    }

    @Test
    void a_reply_that_lost_our_address_is_found_by_the_message_id() throws Exception {
        String customer = customer();
        send(customer, MailServerFixture.ADDRESS, "Hello", "one");
        String key = awaitFrom(customer, 1).getFirst().key();
        log.answer(key, "two");
        String ours = awaitMail(customer, 1).getFirst().getMessageID();

        String colleague = customer();
        MimeMessage reply = mail(colleague, MailServerFixture.ADDRESS, "AW: Hello", "three");
        reply.setHeader("In-Reply-To", ours);
        server.send(reply);

        assertThat(awaitFrom(colleague, 1).getFirst().key()).isEqualTo(key);
    }

    @Test
    void a_forged_reply_address_opens_a_conversation_of_its_own() throws Exception {
        String customer = customer();
        send(customer, MailServerFixture.ADDRESS, "Hello", "one");
        String key = awaitFrom(customer, 1).getFirst().key();

        String stranger = customer();
        send(stranger, "support+0123456789abcdefghijklmnop.0123456789abcdef@pasokh.test", "Hello", "two");

        Envelope<ContactInbound> received = awaitFrom(stranger, 1).getFirst();
        assertThat(received.key()).isEqualTo(received.id()).isNotEqualTo(key);
    }

    @Test
    void two_mails_with_one_message_id_are_two_messages() throws Exception {
        String customer = customer();
        byte[] mail = ("From: " + customer + "\r\nMessage-ID: <same@example.net>\r\n\r\ntext").getBytes(UTF_8);
        server.deliver(MailServerFixture.ADDRESS, mail);
        server.deliver(MailServerFixture.ADDRESS, mail);

        assertThat(awaitFrom(customer, 2)).extracting(Envelope::id).doesNotHaveDuplicates();
    }

    @Test
    void a_raw_mail_that_comes_twice_says_the_same_twice() throws Exception {
        String customer = customer();
        send(customer, MailServerFixture.ADDRESS, "Hello", "once");
        String id = awaitFrom(customer, 1).getFirst().id();

        log.repeatRaw(id);

        assertThat(awaitFrom(customer, 2))
                .extracting(Envelope::id, Envelope::key, Envelope::event)
                .containsOnly(tuple(id, id, awaitFrom(customer, 2).getFirst().event()));
    }

    @Test
    void what_nobody_can_read_is_kept_with_its_reason_and_the_rest_flows_on() throws Exception {
        server.deliver("Subject: nobody sent this\n\ntext");
        String customer = customer();
        send(customer, MailServerFixture.ADDRESS, "Hello", "after it");

        awaitFrom(customer, 1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.deadLetterReasons(first.bean(MongoOperations.class)))
                        .contains("no-sender-address"));
    }

    @Test
    void machine_mail_is_no_work_and_is_marked_all_the_same() throws Exception {
        server.deliver(MailServerFixture.ADDRESS, Mails.named("newsletter"));
        String customer = customer();
        send(customer, MailServerFixture.ADDRESS, "Hello", "by hand");

        awaitFrom(customer, 1);
        await().atMost(SOON)
                .until(() -> server.inbox(MailServerFixture.ADDRESS).stream().allMatch(EmailIT::isSeen));
        assertThat(log.received())
                .noneMatch(it ->
                        "Sale".equals(((MessageReceived) it.event()).body().subject()));
    }

    @Test
    void a_mail_that_came_back_is_marked_and_the_bounce_stands_in_the_conversation() throws Exception {
        String customer = customer();
        send(customer, MailServerFixture.ADDRESS, "Hello", "one");
        String key = awaitFrom(customer, 1).getFirst().key();
        String answerId = log.answer(key, "two");
        String ours = awaitMail(customer, 1).getFirst().getMessageID();
        await().atMost(SOON).until(() -> log.reports(key).size() == 1);

        server.deliver(
                MailServerFixture.ADDRESS,
                new String(Mails.named("bounce-dsn"), UTF_8)
                        .replace("<OURS>", ours)
                        .getBytes(UTF_8));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.reports(key))
                        .extracting(DeliveryReported::messageId, DeliveryReported::status, DeliveryReported::reason)
                        .containsExactly(
                                tuple(answerId, DeliveryStatus.SENT, null),
                                tuple(answerId, DeliveryStatus.FAILED, "bounce 5.1.1")));
        assertThat(awaitFrom("MAILER-DAEMON@mx.example.net", 1).getFirst().key())
                .isEqualTo(key);
    }

    @Test
    void an_answer_to_a_conversation_nobody_knows_has_failed() {
        String key = UUID.randomUUID().toString();

        String answerId = log.answer(key, "hello?");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.reports(key))
                        .extracting(DeliveryReported::messageId, DeliveryReported::status, DeliveryReported::reason)
                        .containsExactly(tuple(answerId, DeliveryStatus.FAILED, "unknown-conversation")));
    }

    @Test
    void a_large_mail_comes_with_its_text_and_attachment() throws Exception {
        String customer = customer();
        String mail = "From: " + customer + "\r\nSubject: large\r\n"
                + "Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nsee attached\r\n--B\r\n"
                + "Content-Type: application/octet-stream; name=large.bin\r\n\r\n"
                + "0123456789abcdef\r\n".repeat(60_000) + "--B--\r\n";
        server.deliver(MailServerFixture.ADDRESS, mail.getBytes(UTF_8));

        MessageReceived message =
                (MessageReceived) awaitFrom(customer, 1).getFirst().event();
        assertThat(message.body().text()).isEqualTo("see attached");
        assertThat(message.body().attachments()).hasSize(1);
        assertThat(message.body().attachments().getFirst().content().length()).isGreaterThan(1_000_000);
    }

    @Test
    void one_gateway_has_the_mailbox_and_the_other_waits() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.of(condition(first), condition(second)))
                        .containsExactlyInAnyOrder(LineStates.Condition.UP, LineStates.Condition.ELSEWHERE));
    }

    private static LineStates.Condition condition(RunningGateway gateway) {
        return gateway.bean(LineStates.class)
                .of(new LineStates.Line("support", LineStates.Direction.IN))
                .condition();
    }

    private List<Envelope<ContactInbound>> awaitFrom(String customer, int count) {
        await().atMost(SOON).until(() -> log.receivedFrom(customer).size() >= count);
        List<Envelope<ContactInbound>> received = log.receivedFrom(customer);
        assertThat(received).hasSize(count);
        return received;
    }

    private List<MimeMessage> awaitMail(String customer, int count) {
        await().atMost(SOON).until(() -> server.inbox(customer).size() >= count);
        return server.inbox(customer);
    }

    private MimeMessage send(String from, String to, String subject, String text) throws MessagingException {
        MimeMessage mail = mail(from, to, subject, text);
        server.send(mail);
        return mail;
    }

    private MimeMessage mail(String from, String to, String subject, String text) throws MessagingException {
        MimeMessage mail = new MimeMessage(server.session());
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, UTF_8.name());
        mail.setText(text, UTF_8.name());
        return mail;
    }

    private static String customer() {
        return "sara-" + UUID.randomUUID().toString().substring(0, 8) + "@example.net";
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString().strip();
    }

    private static boolean isSeen(MimeMessage mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
