package org.pasokh.gateway.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.gateway.chat.domain.MessageOrder.Verdict;

class MessageOrderTest {

    @Test
    void a_new_session_counts_from_one() {
        MessageOrder order = MessageOrder.ofNewSession();

        assertThat(order.judge(1)).isEqualTo(Verdict.WRITE);
        assertThat(order.judge(2)).isEqualTo(Verdict.OUT_OF_ORDER);
    }

    @Test
    void a_session_that_goes_on_begins_anywhere() {
        MessageOrder order = MessageOrder.ofResumedSession();

        assertThat(order.judge(17)).isEqualTo(Verdict.WRITE);
    }

    @Test
    void after_its_first_message_a_connection_leaves_nothing_out_and_never_goes_before_it() {
        MessageOrder order = MessageOrder.ofResumedSession().settled(17);

        assertThat(order.judge(18)).isEqualTo(Verdict.WRITE);
        assertThat(order.judge(19)).isEqualTo(Verdict.OUT_OF_ORDER);
        assertThat(order.judge(16)).isEqualTo(Verdict.OUT_OF_ORDER);
    }

    @Test
    void a_written_message_may_come_again() {
        MessageOrder order = MessageOrder.ofNewSession().settled(1).settled(2);

        assertThat(order.judge(1)).isEqualTo(Verdict.WRITE);
        assertThat(order.settled(1)).isEqualTo(order);
        assertThat(order.failed(1)).isEqualTo(order);
    }

    @Test
    void what_follows_a_failed_message_is_held_until_it_comes_again() {
        MessageOrder order = MessageOrder.ofNewSession().settled(1).failed(2);

        assertThat(order.held()).isTrue();
        assertThat(order.judge(3)).isEqualTo(Verdict.HOLD);
        assertThat(order.judge(9)).isEqualTo(Verdict.HOLD);
        assertThat(order.judge(2)).isEqualTo(Verdict.WRITE);
        assertThat(order.settled(2).judge(3)).isEqualTo(Verdict.WRITE);
        assertThat(order.settled(2).held()).isFalse();
    }

    @Test
    void a_first_message_that_fails_holds_the_rest() {
        MessageOrder order = MessageOrder.ofResumedSession().failed(5);

        assertThat(order.judge(6)).isEqualTo(Verdict.HOLD);
        assertThat(order.judge(5)).isEqualTo(Verdict.WRITE);
    }

    /// A page that types ten messages, loses connections and sends all unticked ones again; a log that takes some,
    /// takes some without saying so, and does not take others.
    @ParameterizedTest
    @MethodSource("seeds")
    void the_log_has_the_messages_in_the_order_typed(long seed) {
        Page page = new Page(new Random(seed));

        while (page.ticked < MESSAGES) {
            page.connect();
        }

        assertThat(page.log.stream().distinct().toList())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, MESSAGES).boxed().toList());
    }

    private static final long MESSAGES = 10;

    private static final class Page {

        private final Random random;
        private final List<Long> log = new ArrayList<>();
        private long ticked;

        Page(Random random) {
            this.random = random;
        }

        void connect() {
            MessageOrder order = MessageOrder.ofResumedSession();
            long sent = ticked;
            while (random.nextInt(12) > 0 && ticked < MESSAGES) {
                boolean again = sent == MESSAGES || random.nextInt(6) == 0;
                sent = again ? ticked + 1 : sent + 1;
                order = send(order, sent);
            }
        }

        private MessageOrder send(MessageOrder order, long number) {
            Verdict verdict = order.judge(number);
            assertThat(verdict).isNotEqualTo(Verdict.OUT_OF_ORDER);
            return verdict == Verdict.WRITE ? write(order, number) : order;
        }

        private MessageOrder write(MessageOrder order, long number) {
            boolean told = random.nextInt(4) > 0;
            if (told || random.nextBoolean()) {
                log.add(number);
            }
            ticked = told ? Math.max(ticked, number) : ticked;
            return told ? order.settled(number) : order.failed(number);
        }
    }

    static LongStream seeds() {
        return new Random(20261121).longs(200);
    }
}
