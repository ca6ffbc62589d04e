package org.pasokh.gateway.email.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.MachineMail;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.gateway.content.InMemoryContentStore;
import org.pasokh.gateway.email.reading.Mails;
import org.pasokh.gateway.email.thread.InMemoryThreads;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.ThreadSignatures;
import org.pasokh.testing.ManualClock;

/// Mails that no person wrote.
class TranslatingMachineMailTest {

    private static final String ACCOUNT = "support@pasokh.test";
    private static final Instant RECEIVED = Instant.parse("2026-11-21T08:00:00Z");

    private final ManualClock clock = ManualClock.atNine();
    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemoryContentStore contents = new InMemoryContentStore(clock);
    private final ThreadMarks marks = marksOf((byte) 0);
    private final TranslatingMail translating =
            new TranslatingMail(new TranslatingMail.Parts(marks, threads, threads, threads, contents, clock));

    @Test
    void a_bounce_stands_beside_the_message_that_it_gives_back_and_says_that_it_was_not_delivered() {
        String key = EventIds.of("conversation");
        String ours = EventIds.of("ours");

        Translation.Translated bounce = translated(EventIds.of("b"), pointing("bounce-dsn", ours, key));

        assertThat(bounce.threading().key()).isEqualTo(key);
        assertThat(bounce.message().inReplyTo()).isEqualTo(ours);
        assertThat(machine(bounce)).isEqualTo(MachineMail.BOUNCE);
        assertThat(bounce.undelivered()).isEqualTo(new Translation.Undelivered(ours, "bounce 5.1.1"));
    }

    @ParameterizedTest
    @CsvSource({"bounce-delayed, BOUNCE", "vacation-without-sender, AUTO_REPLY", "read-receipt, AUTO_REPLY"})
    void what_may_still_arrive_or_has_is_not_undelivered(String name, MachineMail kind) {
        Translation.Translated translated =
                translated(EventIds.of("b"), pointing(name, EventIds.of("ours"), EventIds.of("conversation")));

        assertThat(machine(translated)).isEqualTo(kind);
        assertThat(translated.undelivered()).isNull();
    }

    @Test
    void a_forged_bounce_marks_nothing() {
        ThreadMarks others = marksOf((byte) 1);
        String forged = others.messageId(ACCOUNT, EventIds.of("ours"), EventIds.of("conversation"));

        assertThat(translate(pointing("bounce-dsn", forged)))
                .isEqualTo(new Translation.Ignored(Translation.Reason.BOUNCE));
    }

    @Test
    void a_machine_s_mail_is_not_what_an_answer_goes_to() {
        String first = EventIds.of("one");
        translated(first, mail("sara@example.net", "Message-ID: <first@x>"));

        Translation.Translated away = translated(
                EventIds.of("two"), mail("sara@example.net", "References: <first@x>\nAuto-Submitted: auto-replied"));

        assertThat(away.threading().key()).isEqualTo(first);
        assertThat(threads.find(first).orElseThrow().last().messageId()).isEqualTo(first);
        assertThat(threads.mail(first, EventIds.of("two"))).isEmpty();
    }

    @Test
    void a_machine_s_answer_has_its_own_words_for_a_subject() {
        String first = EventIds.of("one");
        translated(first, mail("sara@example.net", "Message-ID: <first@x>"));
        String to = "\nTo: " + marks.replyAddress(ACCOUNT, first);

        Translation.Translated away = translated(
                EventIds.of("two"), mail("sara@example.net", "Subject: Abwesend\nAuto-Submitted: auto-replied" + to));

        assertThat(away.threading().key()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"bounce, BOUNCE", "auto-reply, AUTO_REPLY", "newsletter, MAILING_LIST", "loop, LOOP"})
    void machine_mail_of_no_conversation_is_ignored_with_its_reason(String name, Translation.Reason reason) {
        assertThat(translate(Mails.named(name))).isEqualTo(new Translation.Ignored(reason));
    }

    private static ThreadMarks marksOf(byte secret) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, secret);
        return new ThreadMarks(ThreadSignatures.of(List.of(Base64.getEncoder().encodeToString(bytes))));
    }

    private byte[] pointing(String name, String ours, String key) {
        return pointing(name, marks.messageId(ACCOUNT, ours, key));
    }

    private static byte[] pointing(String name, String rfcId) {
        return new String(Mails.named(name), UTF_8).replace("OURS", rfcId).getBytes(UTF_8);
    }

    private static @Nullable MachineMail machine(Translation.Translated translated) {
        return Objects.requireNonNull(translated.message().mail()).machine();
    }

    private Translation translate(byte[] mail) {
        return translate(EventIds.of("one"), mail);
    }

    private Translation translate(String id, byte[] mail) {
        return translating.translate(id, new RawMail("support", ACCOUNT, "INBOX", 7, 1, RECEIVED, mail, null));
    }

    private Translation.Translated translated(String id, byte[] mail) {
        return (Translation.Translated) translate(id, mail);
    }

    private static byte[] mail(String from, String headers) {
        return ("From: " + from + "\n" + headers + "\nSubject: hello\n\ntext").getBytes(UTF_8);
    }
}
