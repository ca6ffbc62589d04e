package org.pasokh.gateway.email.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.email.mailbox.Incoming;
import org.pasokh.gateway.email.mailbox.MailProblem;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.mailbox.Transport;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.thread.InMemoryThreads;
import org.pasokh.gateway.owning.InMemoryOwnerships;
import org.pasokh.gateway.owning.LineStates;
import org.pasokh.gateway.owning.LineStates.Line;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.gateway.owning.OwnedTask;
import org.pasokh.gateway.owning.Trouble;
import org.pasokh.gateway.sending.InMemorySendIntents;
import org.pasokh.gateway.sending.Patience;
import org.pasokh.gateway.sending.SendBell;
import org.pasokh.gateway.sending.SendState;

class SendingMailIT {

    private static final String ACCOUNT = "support@pasokh.test";
    private static final Line OUT = new Line("support", LineStates.Direction.OUT);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Clock clock = Clock.systemUTC();
    private final ScriptedSmtp server = new ScriptedSmtp();
    private final InMemorySendIntents<MailIntent> intents = MailIntents.inMemory();
    private final InMemoryThreads threads = new InMemoryThreads();
    private final LineStates states = new LineStates(clock);
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final SendBell bell = new SendBell();
    private Duration giveUpAfter = Duration.ofHours(1);
    private volatile boolean logAway;
    private long offset;
    private @Nullable OwnedTask task;

    @AfterEach
    void stop() {
        if (task != null) {
            task.stop();
        }
        server.close();
    }

    @Test
    void a_mail_is_sent_and_told() {
        start();
        request("one", "conversation", "sara@example.net");

        awaitReports("one SENT null");
        assertThat(server.mails).hasSize(1);
        assertThat(server.mails.getFirst())
                .contains("Message-ID: <one@pasokh.test>")
                .contains("From: Pasokh Support <support@pasokh.test>")
                .contains("Reply-To: Pasokh Support <support+mark@pasokh.test>")
                .contains("In-Reply-To: <theirs@x>")
                .contains("References: <first@x>\n <theirs@x>")
                .contains("Subject: =?UTF-8?");
        await().atMost(SOON).until(() -> intents.intents.values().stream().allMatch(it -> it.mail() == null));
    }

    @Test
    void our_message_id_is_in_the_index_before_the_mail_is_sent() {
        server.answers.put("MAIL FROM", ScriptedSmtp.HANG_UP);
        start();
        request("one", "conversation", "sara@example.net");

        await().atMost(SOON)
                .until(() -> threads.find(ACCOUNT, "one@pasokh.test").isPresent());
        assertThat(server.mails).isEmpty();
    }

    @Test
    void a_refused_mail_has_failed_with_its_numbers_but_not_its_words() {
        server.answers.put("RCPT TO:<gone@example.net>", "550 5.1.1 gone@example.net is unknown here");
        start();
        request("one", "conversation", "gone@example.net");

        awaitReports("one FAILED smtp 550 5.1.1");
    }

    @Test
    void a_mail_over_which_the_line_breaks_holds_up_its_conversation_only() {
        server.answers.put("RCPT TO:<breaks@example.net>", ScriptedSmtp.HANG_UP);
        server.answers.put("RCPT TO:<busy@example.net>", "421 4.3.2 closing");
        start();
        request("one", "broken", "breaks@example.net");
        request("two", "busy", "busy@example.net");
        request("three", "other", "sara@example.net");
        awaitReports("three SENT null");

        server.answers.clear();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reports)
                        .containsExactlyInAnyOrder("three SENT null", "one SENT null", "two SENT null"));
    }

    @Test
    void a_mail_over_which_the_line_breaks_for_too_long_has_failed() {
        giveUpAfter = Duration.ofMillis(1);
        server.answers.put("RCPT TO:<breaks@example.net>", ScriptedSmtp.HANG_UP);
        start();
        request("one", "broken", "breaks@example.net");

        awaitReports("one FAILED no-answer");
    }

    @Test
    void no_letter_is_cut_down_to_make_another_address() {
        start();
        request("one", "persian", "sara@فروشگاه.example");
        request("two", "turkish", "\u015fukran@example.net");

        awaitReports("one SENT null", "two FAILED address-not-ascii");
        assertThat(server.commands)
                .contains("RCPT TO:<sara@" + IDN.toASCII("فروشگاه") + ".example>")
                .noneMatch(command -> command.contains("ukran"));
    }

    @Test
    void an_id_of_others_that_would_break_a_header_is_not_repeated() {
        start();
        request("one", "conversation", new MailAddress("sara@example.net", null), "a\u010d\u010aBcc:b@x");

        awaitReports("one SENT null");
        assertThat(server.mails.getFirst()).doesNotContain("Bcc").doesNotContain("In-Reply-To");
    }

    @Test
    void a_mail_put_off_is_tried_again_and_holds_up_its_conversation_only() {
        server.answers.put("RCPT TO:<grey@example.net>", "451 4.7.1 come again");
        start();
        request("one", "grey", "grey@example.net");
        request("two", "grey", "grey@example.net");
        request("three", "other", "sara@example.net");
        awaitReports("three SENT null");

        server.answers.clear();

        awaitReports("three SENT null", "one SENT null", "two SENT null");
    }

    @Test
    void a_mail_put_off_for_too_long_has_failed() {
        giveUpAfter = Duration.ofMillis(1);
        server.answers.put("RCPT TO:<grey@example.net>", "451 4.7.1 come again");
        start();
        request("one", "grey", "grey@example.net");

        awaitReports("one FAILED smtp 451 4.7.1");
    }

    @Test
    void a_server_that_is_away_is_waited_for_and_the_order_is_kept() {
        server.answers.put("EHLO", ScriptedSmtp.HANG_UP);
        server.answers.put("HELO", ScriptedSmtp.HANG_UP);
        start();
        request("one", "conversation", "sara@example.net");
        request("two", "conversation", "sara@example.net");
        await().atMost(SOON).until(() -> states.of(OUT).problem() == MailProblem.CONNECTION_LOST);

        server.answers.clear();

        awaitReports("one SENT null", "two SENT null");
        assertThat(states.of(OUT).condition()).isEqualTo(LineStates.Condition.UP);
    }

    @Test
    void a_sending_whose_end_is_unknown_is_repeated_under_the_same_message_id() {
        server.answers.put(ScriptedSmtp.AFTER_DATA, ScriptedSmtp.HANG_UP);
        start();
        request("one", "conversation", "sara@example.net");
        await().atMost(SOON).until(() -> server.mails.size() == 1);

        server.answers.clear();

        awaitReports("one SENT null");
        assertThat(server.mails).hasSizeGreaterThanOrEqualTo(2).allMatch(mail -> mail.equals(server.mails.getFirst()));
    }

    @Test
    void a_mail_that_was_sent_is_not_sent_again_because_the_log_was_away() {
        logAway = true;
        start();
        request("one", "conversation", "sara@example.net");
        await().atMost(SOON).until(() -> states.of(OUT).problem() == Trouble.InTheHouse.LOG_AWAY);

        logAway = false;

        awaitReports("one SENT null");
        assertThat(server.mails).hasSize(1);
    }

    @Test
    void a_server_that_wants_a_sign_in_is_a_visible_state() {
        server.answers.put("MAIL FROM", "530 5.7.0 sign in first");
        start();
        request("one", "conversation", "sara@example.net");

        await().atMost(SOON).until(() -> states.of(OUT).problem() == MailProblem.WRONG_CREDENTIALS);
        server.answers.clear();
        awaitReports("one SENT null");
    }

    private void start() {
        Mailbox mailbox = new Mailbox(
                ACCOUNT,
                "Pasokh Support",
                new Incoming(
                        "127.0.0.1", 1, "", "", Transport.Tls.NONE, List.of("INBOX"), "", Duration.ofMinutes(1), null),
                server.transport());
        Patience patience = new Patience(Duration.ofMillis(300), Duration.ofSeconds(1), giveUpAfter);
        SendingMail sending = new SendingMail(
                ACCOUNT,
                new SmtpServer(mailbox, id -> Optional.empty()),
                bell,
                new SendingMail.Parts(intents, threads, this::report, patience, clock));
        task = new OwnedTask(
                "sending:" + ACCOUNT,
                OUT,
                new OwnedTask.Owning(new InMemoryOwnerships(), "a", Duration.ofSeconds(5), states, clock),
                sending);
        task.start();
    }

    private void report(String key, String messageId, DeliveryStatus status, @Nullable String reason) {
        if (logAway) {
            throw new LogAwayException(new IllegalStateException("away"));
        }
        reports.add(messageId + " " + status + " " + reason);
    }

    private void request(String messageId, String key, String to) {
        request(messageId, key, new MailAddress(to, "سارا"), "theirs@x");
    }

    private void request(String messageId, String key, MailAddress to, String answered) {
        Instant now = clock.instant();
        OutgoingMail mail = new OutgoingMail(
                messageId + "@pasokh.test",
                to,
                "support+mark@pasokh.test",
                "Re: سفارش",
                "متن پاسخ",
                answered,
                List.of("first@x", answered),
                now,
                null,
                null);
        intents.request(
                new MailIntent(messageId, ACCOUNT, key, 0, offset++, mail, SendState.WAITING, 0, now, now, null, true));
        bell.ring();
    }

    private void awaitReports(String... expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(reports).containsExactly(expected));
    }
}
