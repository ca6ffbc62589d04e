package org.pasokh.gateway.chat.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.CallbackWish;
import org.pasokh.gateway.chat.domain.EntryState;
import org.pasokh.gateway.chat.domain.GatewayFrame.Entry;
import org.pasokh.gateway.chat.domain.GatewayFrame.Refused;
import org.pasokh.gateway.chat.domain.GatewayFrame.Unavailable;
import org.pasokh.gateway.chat.domain.Opening;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.gateway.chat.domain.VisitorFrame;

class CallbackWishesTest {

    private static final String HELLO = "en";

    private final Gateway gateway = new Gateway();

    @Test
    void who_leaves_a_number_is_named_by_it_and_not_with_it() {
        CallbackWish one = asks("0912 345 6789");
        CallbackWish other = asks("0912 345 6789");

        assertThat(one.phone()).isEqualTo("+98912 345 6789");
        assertThat(one.customer()).doesNotContain("912").isEqualTo(other.customer());
        assertThat(one.session()).isNotEqualTo(other.session());
        assertThat(asks("0935 000 0000").customer()).isNotEqualTo(one.customer());
    }

    @Test
    void who_leaves_none_is_written_to() {
        CallbackWish wish = asks(null);

        assertThat(wish.phone()).isNull();
        assertThat(wish.customer()).isEqualTo(wish.session());
    }

    @Test
    void what_is_no_number_is_refused_and_the_visitor_told() {
        Page page = welcomed();

        page.connection.take(new VisitorFrame.Callback("call me", null));

        await().until(() -> page.socket.frames(Refused.class).size() == 1);
        assertThat(page.socket.frames(Refused.class).getFirst().refusal()).isEqualTo(Refusal.PHONE_INVALID);
        assertThat(gateway.log.callbacks).isEmpty();
    }

    @Test
    void a_time_is_taken_only_where_it_is_known_to_be_open() {
        Page page = welcomed();
        Instant tomorrow = gateway.clock.instant().plus(Duration.ofDays(1));

        page.connection.take(new VisitorFrame.Callback(null, tomorrow));
        await().until(() -> page.socket.frames(Unavailable.class).size() == 1);
        gateway.register
                .entryPoints()
                .heard(
                        "shop",
                        new Entry(
                                EntryState.CLOSED,
                                null,
                                null,
                                List.of(new Opening(tomorrow, tomorrow.plusSeconds(60)))));
        page.connection.take(new VisitorFrame.Callback(null, tomorrow.plusSeconds(60)));
        await().until(() -> page.socket.frames(Refused.class).size() == 1);
        page.connection.take(new VisitorFrame.Callback(null, tomorrow));
        await().until(() -> gateway.log.callbacks.size() == 1);

        assertThat(page.socket.frames(Refused.class).getFirst().refusal()).isEqualTo(Refusal.TIME_NOT_OPEN);
        assertThat(gateway.log.callbacks.getFirst().notBefore()).isEqualTo(tomorrow);
    }

    @Test
    void while_the_log_is_away_the_visitor_is_told_so() {
        Page page = welcomed();
        gateway.log.is(PaperLog.Mood.FAILS);

        page.connection.take(new VisitorFrame.Callback(null, null));
        page.connection.take(new VisitorFrame.CancelCallback());

        await().until(() -> page.socket.frames(Unavailable.class).size() == 2);
    }

    @Test
    void it_can_be_cancelled() {
        Page page = welcomed();

        page.connection.take(new VisitorFrame.CancelCallback());

        await().until(() -> gateway.log.cancelled.size() == 1);
    }

    private CallbackWish asks(@Nullable String phone) {
        int before = gateway.log.callbacks.size();
        welcomed().connection.take(new VisitorFrame.Callback(phone, null));
        await().until(() -> gateway.log.callbacks.size() == before + 1);
        return gateway.log.callbacks.getLast();
    }

    private record Page(ChatConnection connection, RecordingSocket socket) {}

    private Page welcomed() {
        RecordingSocket socket = new RecordingSocket();
        ChatConnection connection = gateway.open(socket);
        connection.take(new VisitorFrame.Hello(null, HELLO, null, null));
        return new Page(connection, socket);
    }
}
