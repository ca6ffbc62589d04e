package org.pasokh.gateway.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.email.reading.MailAddress;

/// What every keeper of mails to be sent does.
abstract class SendIntentsSuite {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final String account = UUID.randomUUID() + "@pasokh.test";
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();

    abstract SendIntents intents();

    @Test
    void what_is_open_comes_in_the_order_of_the_log() {
        intents().request(intent(second, 9));
        intents().request(intent(first, 5));

        assertThat(intents().open(account)).containsExactly(intent(first, 5), intent(second, 9));
        assertThat(intents().open("other@pasokh.test")).isEmpty();
    }

    @Test
    void a_wish_repeated_is_one() {
        intents().request(intent(first, 5));
        intents().begin(first);
        intents().request(intent(first, 5));

        assertThat(intents().open(account)).hasSize(1).allMatch(it -> it.attempts() == 1);
    }

    @Test
    void an_attempt_that_ends_nowhere_stays_visible() {
        intents().request(intent(first, 5));
        intents().begin(first);

        assertThat(intents().open(account).getFirst().state()).isEqualTo(SendIntent.State.SENDING);
    }

    @Test
    void a_mail_put_off_waits_for_its_time() {
        intents().request(intent(first, 5));
        intents().begin(first);
        intents().postpone(first, NINE.plusSeconds(60));

        SendIntent postponed = intents().open(account).getFirst();
        assertThat(postponed.state()).isEqualTo(SendIntent.State.WAITING);
        assertThat(postponed.notBefore()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void what_is_settled_stays_open_until_it_is_told() {
        intents().request(intent(first, 5));
        intents().settle(first, SendIntent.State.FAILED, "smtp 550");

        SendIntent settled = intents().open(account).getFirst();
        assertThat(settled.isSettled()).isTrue();
        assertThat(settled.reason()).isEqualTo("smtp 550");

        intents().close(first);
        assertThat(intents().open(account)).isEmpty();
        intents().request(intent(first, 5));
        assertThat(intents().open(account)).isEmpty();
    }

    private SendIntent intent(String messageId, long offset) {
        return new SendIntent(
                messageId,
                account,
                "key",
                1,
                offset,
                new OutgoingMail(
                        "id@x", new MailAddress("a@b.c", null), "r@x", "Re:", "text", null, List.of("one@x"), NINE),
                SendIntent.State.WAITING,
                0,
                NINE,
                NINE,
                null,
                true);
    }
}
