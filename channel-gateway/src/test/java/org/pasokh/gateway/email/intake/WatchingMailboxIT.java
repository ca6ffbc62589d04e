package org.pasokh.gateway.email.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.gateway.content.InMemoryContentStore;
import org.pasokh.gateway.email.MailServerFixture;
import org.pasokh.gateway.email.mailbox.MailProblem;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.reading.Mails;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.ThreadSignatures;
import org.pasokh.gateway.owning.LineStates;
import org.pasokh.gateway.owning.LineStates.Condition;
import org.pasokh.gateway.owning.LineStates.Line;
import org.pasokh.gateway.owning.OwnedTask;
import org.pasokh.gateway.owning.Ownership;
import org.pasokh.gateway.owning.Ownerships;
import org.pasokh.gateway.owning.Trouble;

class WatchingMailboxIT {

    private static final String MAIL = "From: sara@example.net\nMessage-ID: <one@example.net>\n\nhello";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Line IN = new Line("support", LineStates.Direction.IN);

    private final MailServerFixture server = new MailServerFixture();
    private final Clock clock = Clock.systemUTC();
    private final InMemoryIntake intake = new InMemoryIntake();
    private final InMemoryContentStore contents = new InMemoryContentStore(clock);
    private final LineStates states = new LineStates(clock);
    private final List<OwnedTask> tasks = new ArrayList<>();

    @AfterEach
    void stop() {
        tasks.forEach(OwnedTask::stop);
        server.close();
    }

    @Test
    void a_mail_is_taken_as_soon_as_it_arrives_and_is_marked() {
        watch(server.mailbox());
        awaitCondition(Condition.UP);

        Instant delivered = clock.instant();
        server.deliver(MAIL);
        await().atMost(SOON).until(() -> intake.ids().size() == 1);

        assertThat(Duration.between(delivered, clock.instant())).isLessThan(Duration.ofSeconds(5));
        await().atMost(SOON).until(() -> seen(server.inbox(MailServerFixture.ADDRESS)) == 1);
    }

    @Test
    void the_bytes_on_the_log_are_those_in_the_mailbox() {
        byte[] mail = Mails.named("alternative-with-attachments");
        server.deliver(MailServerFixture.ADDRESS, mail);
        watch(server.mailbox());

        await().atMost(SOON).until(() -> intake.ids().size() == 1);
        assertThat(intake.log.getFirst().mail().bytes()).isEqualTo(mail);
    }

    @Test
    void a_large_mail_is_streamed_to_the_content_store() throws Exception {
        byte[] mail = (MAIL + "\r\n" + "0123456789abcdef\r\n".repeat(100_000)).getBytes(UTF_8);
        server.deliver(MailServerFixture.ADDRESS, mail);
        watch(server.mailbox());

        await().atMost(SOON).until(() -> intake.ids().size() == 1);
        RawMail raw = intake.log.getFirst().mail();
        try (var stored =
                contents.open(Objects.requireNonNull(raw.content()).id()).orElseThrow()) {
            assertThat(stored.ref().length()).isGreaterThan(1_000_000);
        }
    }

    @Test
    void mails_that_waited_are_taken_in_their_order() {
        for (int i = 0; i < 20; i++) {
            server.deliver(MAIL + i);
        }
        watch(server.mailbox());

        await().atMost(SOON).until(() -> intake.ids().size() == 20);
        assertThat(intake.log).extracting(appended -> appended.mail().uid()).isSorted();
        assertThat(intake.ids()).doesNotHaveDuplicates();
        await().atMost(SOON).until(() -> seen(server.inbox(MailServerFixture.ADDRESS)) == 20);
    }

    @Test
    void what_is_taken_is_moved_where_that_is_wanted() {
        server.createFolder("Taken");
        server.deliver(MAIL);
        server.deliver(MAIL);
        watch(server.mailbox("INBOX", "Taken", Duration.ofMinutes(5)));

        await().atMost(SOON)
                .until(() -> server.messages(MailServerFixture.ADDRESS, "Taken").size() == 2);
        assertThat(server.inbox(MailServerFixture.ADDRESS)).isEmpty();
        assertThat(intake.ids()).hasSize(2);
    }

    @Test
    void a_wrong_password_is_seen_and_heals_by_itself() {
        server.password("another");
        watch(server.mailbox());
        awaitProblem(MailProblem.WRONG_CREDENTIALS);

        server.password(MailServerFixture.PASSWORD);
        server.deliver(MAIL);

        await().atMost(SOON).until(() -> intake.ids().size() == 1);
        awaitCondition(Condition.UP);
    }

    @Test
    void a_missing_folder_is_seen_and_heals_by_itself() {
        watch(server.mailbox("Orders", "", Duration.ofMinutes(5)));
        awaitProblem(MailProblem.NO_SUCH_FOLDER);

        server.createFolder("Orders");

        awaitCondition(Condition.UP);
    }

    @Test
    void a_server_that_goes_away_is_seen_and_found_again() {
        watch(server.mailbox());
        awaitCondition(Condition.UP);

        server.stop();
        await().atMost(SOON).until(() -> states.of(IN).condition() == Condition.TROUBLED);
        server.start();
        server.deliver(MAIL);

        await().atMost(SOON).until(() -> intake.ids().size() == 1);
        awaitCondition(Condition.UP);
    }

    @Test
    void while_the_log_is_away_mail_stays_unread() {
        intake.away = true;
        watch(server.mailbox());
        server.deliver(MAIL);
        awaitProblem(Trouble.InTheHouse.LOG_AWAY);
        assertThat(seen(server.inbox(MailServerFixture.ADDRESS))).isZero();

        intake.away = false;

        await().atMost(SOON).until(() -> seen(server.inbox(MailServerFixture.ADDRESS)) == 1);
        assertThat(intake.ids()).hasSize(1);
    }

    @Test
    void a_second_replica_waits_and_takes_over_from_one_that_stops() {
        OwnedTask first = watch(server.mailbox());
        awaitCondition(Condition.UP);
        LineStates others = new LineStates(clock);
        watch("b", intake.ownerships, intake, others);
        await().atMost(SOON).until(() -> others.of(IN).condition() == Condition.ELSEWHERE);

        first.stop();
        server.deliver(MAIL);

        await().atMost(SOON).until(() -> intake.ids().size() == 1);
        await().atMost(SOON).until(() -> others.of(IN).condition() == Condition.UP);
    }

    @Test
    void a_frozen_replica_is_taken_over_and_does_nothing_more_when_it_goes_on() throws Exception {
        Freezer freezer = new Freezer();
        watch("frozen", freezer, freezer, states);
        server.deliver(MAIL);
        freezer.appending.await();

        watch("other", intake.ownerships, intake, new LineStates(clock));
        await().atMost(SOON).until(() -> seen(server.inbox(MailServerFixture.ADDRESS)) == 1);
        freezer.thaw.countDown();
        await().atMost(SOON).until(() -> intake.ids().size() == 2);
        server.deliver(MAIL);

        await().atMost(SOON).until(() -> seen(server.inbox(MailServerFixture.ADDRESS)) == 2);
        assertThat(intake.ids().stream().distinct()).hasSize(2);
        await().atMost(SOON).until(() -> states.of(IN).condition() == Condition.ELSEWHERE);
    }

    /// Stops a replica between reading a mail and having it on the log, as SIGSTOP would.
    private final class Freezer implements Ownerships, RawLog {

        private final CountDownLatch appending = new CountDownLatch(1);
        private final CountDownLatch thaw = new CountDownLatch(1);

        @Override
        public CompletableFuture<Void> append(String id, String key, RawMail mail) {
            appending.countDown();
            sleep();
            return intake.append(id, key, mail);
        }

        @Override
        public Optional<Ownership> claim(String task, String owner, Instant now, Instant until) {
            return intake.ownerships.claim(task, owner, now, until);
        }

        @Override
        public boolean renew(Ownership ownership, Instant until) {
            if (appending.getCount() == 0) {
                sleep();
            }
            return intake.ownerships.renew(ownership, until);
        }

        @Override
        public void release(Ownership ownership) {
            intake.ownerships.release(ownership);
        }

        private void sleep() {
            try {
                thaw.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private OwnedTask watch(Mailbox mailbox) {
        return watch("a", intake.ownerships, intake, states, mailbox);
    }

    private void watch(String owner, Ownerships ownerships, RawLog log, LineStates seenStates) {
        watch(owner, ownerships, log, seenStates, server.mailbox());
    }

    private OwnedTask watch(String owner, Ownerships ownerships, RawLog log, LineStates seenStates, Mailbox mailbox) {
        Source source =
                new Source("support", mailbox.account(), mailbox.imap().folder().getFirst());
        RawKeys keys = new RawKeys(
                new ThreadMarks(ThreadSignatures.of(List.of(Base64.getEncoder().encodeToString(new byte[32])))));
        TakingMail taking = new TakingMail(source, new TakingMail.Parts(keys, log, contents, intake, clock));
        OwnedTask task = new OwnedTask(
                source.task(),
                IN,
                new OwnedTask.Owning(ownerships, owner, Duration.ofSeconds(1), seenStates, clock),
                new WatchingMailbox(
                        new ImapServer(mailbox, mailbox.imap().folder().getFirst()),
                        taking,
                        mailbox.imap().pollEvery()));
        tasks.add(task);
        task.start();
        return task;
    }

    private void awaitCondition(Condition condition) {
        await().atMost(SOON).until(() -> states.of(IN).condition() == condition);
    }

    private void awaitProblem(Trouble problem) {
        await().atMost(SOON).until(() -> problem.equals(states.of(IN).problem()));
    }

    private static long seen(List<MimeMessage> messages) {
        return messages.stream().filter(WatchingMailboxIT::isSeen).count();
    }

    private static boolean isSeen(MimeMessage message) {
        try {
            return message.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
