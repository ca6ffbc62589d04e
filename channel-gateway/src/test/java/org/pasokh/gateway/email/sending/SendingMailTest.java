package org.pasokh.gateway.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.thread.InMemoryThreads;
import org.pasokh.gateway.owning.Ownership;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.owning.Tenures;
import org.pasokh.gateway.sending.InMemorySendIntents;
import org.pasokh.gateway.sending.Patience;
import org.pasokh.gateway.sending.SendBell;
import org.pasokh.gateway.sending.SendState;
import org.pasokh.testing.ManualClock;

class SendingMailTest {

    private static final String ACCOUNT = "support@pasokh.test";
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(2));

    private final ManualClock clock = ManualClock.atNine();
    private final InMemorySendIntents<MailIntent> intents = MailIntents.inMemory();
    private final List<String> reports = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Tenure tenure = Tenures.of(new Ownership("sending", "a", 1));
    private long offset;

    @Test
    void a_line_is_closed_once_and_then_forgotten() throws Exception {
        request("one");
        request("two");

        run(2);

        assertThat(reports).containsExactly("one SENT", "two SENT");
        // the last one is open when the tenure ends, which closes it too
        assertThat(lines.subList(0, 2)).allMatch(line -> line.closed == 1);
    }

    @Test
    @Timeout(20)
    void many_mails_put_off_and_those_behind_them_do_not_starve_one_that_is_due() throws Exception {
        for (int i = 0; i < 600; i++) {
            request("off-" + i, "key-" + i);
            intents.postpone("off-" + i, clock.instant().plusSeconds(60));
            request("behind-" + i, "key-" + i);
        }
        request("due", "key");

        run(1);

        assertThat(reports).containsExactly("due SENT");
    }

    private void run(int mails) throws MailServerException, InterruptedException {
        SendingMail.Reports report = (key, messageId, status, reason) -> {
            reports.add(messageId + " " + status);
            if (reports.size() == mails) {
                Tenures.end(tenure);
            }
        };
        new SendingMail(
                        ACCOUNT,
                        this::connect,
                        new SendBell(),
                        new SendingMail.Parts(intents, new InMemoryThreads(), report, PATIENCE, clock))
                .run(tenure);
    }

    private OutgoingServer.OutgoingLine connect() {
        Line line = new Line();
        lines.add(line);
        return line;
    }

    /// Of one conversation, so that each takes a line of its own.
    private void request(String messageId) {
        request(messageId, "key");
    }

    private void request(String messageId, String key) {
        OutgoingMail mail = new OutgoingMail(
                messageId + "@pasokh.test",
                new MailAddress("sara@example.net", null),
                "support+mark@pasokh.test",
                "Re:",
                "text",
                null,
                List.of(),
                clock.instant(),
                null,
                null);
        intents.request(new MailIntent(
                messageId,
                ACCOUNT,
                key,
                0,
                offset++,
                mail,
                SendState.WAITING,
                0,
                clock.instant(),
                clock.instant(),
                null,
                true));
    }

    /// Takes every mail and counts how often it is closed.
    private static final class Line implements OutgoingServer.OutgoingLine {

        private int closed;

        @Override
        public SendOutcome send(OutgoingMail mail) {
            return new SendOutcome.Accepted();
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
