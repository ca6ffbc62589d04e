package org.pasokh.gateway.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every keeper of messages to be sent does.
abstract class SendIntentsSuite {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final String account = UUID.randomUUID() + "@pasokh.test";
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();

    abstract SendIntents<Parcel> intents();

    @Test
    void what_is_open_comes_in_the_order_of_the_log() {
        intents().request(intent(second, 9));
        intents().request(intent(first, 5));

        assertThat(due(NINE)).containsExactly(intent(first, 5), intent(second, 9));
        assertThat(intents().due("other@pasokh.test", NINE, null)).isEmpty();
    }

    @Test
    void one_may_go_on_after_the_last() {
        Parcel last = intent(first, 5);
        intents().request(last);
        intents().request(intent(second, 9));

        assertThat(intents().due(account, NINE, last)).containsExactly(intent(second, 9));
        assertThat(intents().due(account, NINE, intent(second, 9))).isEmpty();
    }

    @Test
    void a_wish_repeated_is_one() {
        intents().request(intent(first, 5));
        intents().begin(first);
        intents().request(intent(first, 5));

        assertThat(due(NINE)).hasSize(1).allMatch(it -> it.attempts() == 1);
    }

    @Test
    void an_attempt_that_ends_nowhere_stays_visible() {
        intents().request(intent(first, 5));
        intents().begin(first);

        assertThat(due(NINE).getFirst().state()).isEqualTo(SendState.SENDING);
    }

    @Test
    void a_message_put_off_waits_for_its_time() {
        intents().request(intent(first, 5));
        intents().begin(first);
        intents().postpone(first, NINE.plusSeconds(60));

        assertThat(due(NINE.plusSeconds(59))).isEmpty();
        assertThat(intents().putOff(account, Set.of("key"), NINE.plusSeconds(59)))
                .containsExactly(entry("key", 5L));
        assertThat(intents().putOff(account, Set.of("other"), NINE)).isEmpty();
        assertThat(intents().putOff(account, Set.of("key"), NINE.plusSeconds(60)))
                .isEmpty();
        Parcel postponed = due(NINE.plusSeconds(60)).getFirst();
        assertThat(postponed.state()).isEqualTo(SendState.WAITING);
        assertThat(postponed.notBefore()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void of_a_conversations_messages_that_wait_the_first_is_told() {
        for (Parcel intent : List.of(intent(second, 9), intent(first, 5))) {
            intents().request(intent);
            intents().postpone(intent.messageId(), NINE.plusSeconds(60));
        }

        assertThat(intents().putOff(account, Set.of("key", "other"), NINE)).containsExactly(entry("key", 5L));
        assertThat(intents().putOff(account, Set.of(), NINE)).isEmpty();
    }

    @Test
    void what_is_settled_stays_open_until_it_is_told() {
        intents().request(intent(first, 5));
        intents().settle(first, SendState.FAILED, "smtp 550");

        Parcel settled = due(NINE).getFirst();
        assertThat(settled.isSettled()).isTrue();
        assertThat(settled.reason()).isEqualTo("smtp 550");

        intents().close(first);
        assertThat(due(NINE)).isEmpty();
        intents().request(intent(first, 5));
        assertThat(due(NINE)).isEmpty();
    }

    private List<Parcel> due(Instant now) {
        return intents().due(account, now, null);
    }

    private Parcel intent(String messageId, long offset) {
        return new Parcel(messageId, account, "key", 1, offset, "text", SendState.WAITING, 0, NINE, NINE, null, true);
    }
}
