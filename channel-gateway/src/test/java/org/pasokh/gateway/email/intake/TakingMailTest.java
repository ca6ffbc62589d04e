package org.pasokh.gateway.email.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.gateway.content.InMemoryContentStore;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.ThreadSignatures;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.gateway.owning.OwnershipLostException;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.owning.Tenures;
import org.pasokh.testing.ManualClock;

class TakingMailTest {

    private static final String MAIL = "From: sara@example.net\nMessage-ID: <one@example.net>\n\nhello";
    private static final Source SOURCE = new Source("support", "support@pasokh.test", "INBOX");

    private final ManualClock clock = ManualClock.atNine();
    private final InMemoryIntake intake = new InMemoryIntake();
    private final InMemoryContentStore contents = new InMemoryContentStore(clock);
    private final FakeFolder folder = new FakeFolder();
    private final ThreadMarks marks =
            new ThreadMarks(ThreadSignatures.of(List.of(Base64.getEncoder().encodeToString(new byte[32]))));
    private final TakingMail taking =
            new TakingMail(SOURCE, new TakingMail.Parts(new RawKeys(marks), intake, contents, intake, clock));

    @Test
    void each_mail_goes_to_the_log_once_and_is_marked() throws Exception {
        long first = folder.add(MAIL);
        take("a");
        long second = folder.add(MAIL);
        take("a");

        assertThat(intake.ids()).containsExactly(id(7, first), id(7, second));
        assertThat(folder.seen).containsExactly(first, second);
    }

    @Test
    void a_raw_mail_says_where_it_came_from_and_holds_its_bytes() throws Exception {
        folder.add(MAIL);
        take("a");

        RawMail mail = intake.log.getFirst().mail();
        assertThat(mail.bytes()).isEqualTo(MAIL.getBytes(UTF_8));
        assertThat(mail.content()).isNull();
        assertThat(mail)
                .extracting(RawMail::account, RawMail::uid, RawMail::receivedAt)
                .containsExactly("support@pasokh.test", 1L, FakeFolder.RECEIVED);
        assertThat(intake.log.getFirst().key()).isEqualTo("mail:support");
    }

    @Test
    void a_mail_that_proves_its_conversation_is_keyed_by_it() throws Exception {
        String key = EventIds.of("conversation");
        folder.add("From: sara@example.net\nTo: " + marks.replyAddress(SOURCE.account(), key) + "\n\nagain");
        take("a");

        assertThat(intake.log.getFirst().key()).isEqualTo(key);
    }

    @Test
    void a_large_mail_goes_to_the_content_store_first() throws Exception {
        String large = MAIL + "x".repeat(300_000);
        folder.add(large);
        take("a");

        ContentRef content = Objects.requireNonNull(intake.log.getFirst().mail().content());
        assertThat(content.length()).isEqualTo(large.length());
        assertThat(intake.log.getFirst().mail().bytes()).isNull();
        clock.advance(Duration.ofDays(3));
        assertThat(contents.sweep(clock.instant())).isZero();
        try (var stored = contents.open(content.id()).orElseThrow()) {
            assertThat(stored.bytes()).hasBinaryContent(large.getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 300_000})
    void a_mail_that_ends_too_early_is_asked_for_again(int more) throws Exception {
        String mail = MAIL + "x".repeat(more);
        long uid = folder.add(mail);
        folder.timesShort = 1;
        assertThatThrownBy(() -> take("a")).isInstanceOf(MailServerException.class);
        assertThat(intake.log).isEmpty();
        assertThat(folder.seen).isEmpty();

        take("a");

        assertThat(original(intake.log.getFirst().mail())).isEqualTo(mail.getBytes(UTF_8));
        assertThat(folder.seen).containsExactly(uid);
    }

    @Test
    void a_mail_that_always_ends_too_early_is_taken_as_it_is() throws Exception {
        folder.add(MAIL);
        folder.timesShort = 4;
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> take("a")).isInstanceOf(MailServerException.class);
        }

        take("a");

        assertThat(intake.log).hasSize(1);
        assertThat(original(intake.log.getFirst().mail())).hasSize(MAIL.length() - 1);
    }

    @Test
    void two_mails_with_one_message_id_stay_two() throws Exception {
        folder.add(MAIL);
        folder.add(MAIL);
        take("a");

        assertThat(intake.ids()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void while_the_log_is_away_mails_stay_unseen_and_untaken() throws Exception {
        long uid = folder.add(MAIL);
        intake.away = true;
        assertThatThrownBy(() -> take("a")).isInstanceOf(LogAwayException.class);
        assertThat(folder.seen).isEmpty();

        intake.away = false;
        take("a");

        assertThat(intake.ids()).containsExactly(id(7, uid));
        assertThat(folder.seen).containsExactly(uid);
    }

    @Test
    void a_crash_after_the_log_leads_to_the_same_id_again() throws Exception {
        long uid = folder.add(MAIL);
        intake.crashesAfterAppending = true;
        assertThatThrownBy(() -> take("a")).hasMessage("crash");

        intake.crashesAfterAppending = false;
        take("a");

        assertThat(intake.ids()).containsExactly(id(7, uid), id(7, uid));
        assertThat(folder.seen).containsExactly(uid);
    }

    @Test
    void who_was_taken_over_meanwhile_gets_no_further_and_what_it_took_is_the_same() throws Exception {
        long uid = folder.add(MAIL);
        Tenure frozen = tenure("a");
        Progress progress = taking.begin(folder, frozen);
        clock.advance(Duration.ofMinutes(1));
        Tenure other = tenure("b");

        assertThatThrownBy(() -> taking.takeNew(folder, progress, frozen)).isInstanceOf(OwnershipLostException.class);

        assertThat(taking.begin(folder, other)).isEqualTo(progress);
        folder.seen.clear();
        taking.takeNew(folder, taking.begin(folder, other), other);
        assertThat(intake.ids()).containsExactly(id(7, uid), id(7, uid));
        assertThat(folder.seen).containsExactly(uid);
    }

    @Test
    void at_first_sight_only_what_is_unseen_is_read() throws Exception {
        long old = folder.add(MAIL);
        folder.finish(List.of(old));
        long unseen = folder.add(MAIL);
        take("a");

        assertThat(intake.ids()).containsExactly(id(7, unseen));
    }

    @Test
    void later_mails_are_read_even_if_somebody_has_looked_at_them() throws Exception {
        folder.add(MAIL);
        take("a");
        long looked = folder.add(MAIL);
        folder.finish(List.of(looked));
        take("a");

        assertThat(intake.ids()).contains(id(7, looked));
    }

    @Test
    void a_server_that_numbers_anew_brings_no_old_mail_back() throws Exception {
        folder.add(MAIL);
        folder.add(MAIL);
        take("a");
        folder.add(MAIL + " while the numbers were lost");
        folder.renumber();
        take("a");
        long after = folder.add(MAIL);
        take("a");

        assertThat(intake.ids()).containsExactly(id(7, 1), id(7, 2), id(8, 103), id(8, after));
    }

    @Test
    void a_mail_that_was_removed_meanwhile_is_passed_over() throws Exception {
        long gone = folder.add(MAIL);
        long there = folder.add(MAIL);
        Tenure tenure = tenure("a");
        Progress progress = taking.begin(folder, tenure);
        folder.mails.remove(gone);
        taking.takeNew(folder, progress, tenure);

        assertThat(intake.ids()).containsExactly(id(7, there));
    }

    @Test
    void many_are_taken_in_their_order() throws Exception {
        List<Long> uids = LongStream.rangeClosed(1, 3 * TakingMail.AT_A_TIME + 1)
                .map(_ -> folder.add(MAIL))
                .boxed()
                .toList();
        take("a");

        assertThat(intake.ids())
                .containsExactlyElementsOf(uids.stream().map(uid -> id(7, uid)).toList());
        assertThat(folder.seen).containsExactlyElementsOf(uids);
    }

    @Test
    void what_stands_before_a_mail_that_cannot_be_taken_is_taken_once() throws Exception {
        long before = folder.add(MAIL);
        folder.add("From: sara@example.net\n\nthe one that breaks off");
        folder.breaksOffAt = 2;

        assertThatThrownBy(() -> take("a")).isInstanceOf(MailServerException.class);

        assertThat(folder.seen).containsExactly(before);
        folder.breaksOffAt = 0;
        take("a");
        assertThat(intake.ids()).containsExactly(id(7, before), id(7, 2));
    }

    private byte[] original(RawMail mail) throws IOException {
        if (mail.bytes() != null) {
            return mail.bytes();
        }
        ContentRef content = Objects.requireNonNull(mail.content());
        try (var stored = contents.open(content.id()).orElseThrow()) {
            return stored.bytes().readAllBytes();
        }
    }

    private void take(String owner) throws MailServerException {
        Tenure tenure = tenure(owner);
        taking.takeNew(folder, taking.begin(folder, tenure), tenure);
    }

    private Tenure tenure(String owner) {
        return Tenures.of(intake.ownerships
                .claim(SOURCE.task(), owner, clock.instant(), clock.instant().plusSeconds(15))
                .orElseThrow());
    }

    private static String id(long validity, long uid) {
        return EventIds.of("mail", "support@pasokh.test", "INBOX", Long.toString(validity), Long.toString(uid));
    }
}
