package org.pasokh.gateway.chat.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.Departure;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.gateway.chat.domain.GatewayFrame.Refused;
import org.pasokh.gateway.chat.domain.GatewayFrame.Ticked;
import org.pasokh.gateway.chat.domain.GatewayFrame.Unavailable;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;
import org.pasokh.gateway.chat.domain.VisitorFrame.Hello;
import org.pasokh.gateway.chat.domain.VisitorFrame.Leave;
import org.pasokh.gateway.chat.domain.VisitorFrame.Message;
import org.pasokh.gateway.chat.domain.VisitorFrame.Read;
import org.pasokh.gateway.chat.domain.VisitorFrame.Received;
import org.pasokh.gateway.chat.domain.VisitorFrame.Typing;

class ChatSignalsTest {

    private static final Hello HELLO = new Hello(null, "fa", "Sara", null);
    private static final String AGENTS = "0123456789abcdef0123456789abcdef";
    private static final String FIRST_SESSION = "%032x".formatted(1);

    private final Gateway gateway = new Gateway();
    private final RecordingSocket socket = new RecordingSocket();
    private final ChatConnection connection = gateway.open(socket);

    @Test
    void typing_is_passed_on_but_not_more_often_than_it_is_shown() {
        connection.take(HELLO);
        connection.take(new Typing());
        connection.take(new Typing());
        connection.take(new Message(1, "a"));
        await().until(() -> socket.frames(Ticked.class).size() == 1);
        assertThat(gateway.log.typing).containsExactly(FIRST_SESSION);

        gateway.clock.advance(Duration.ofSeconds(3));
        connection.take(new Typing());

        await().until(() -> gateway.log.typing.size() == 2);
    }

    @Test
    void an_agents_message_is_reported_once_when_received_and_once_when_read() {
        connection.take(HELLO);
        await().until(() -> !socket.frames().isEmpty());
        gateway.register.push(FIRST_SESSION, fromAgent());

        connection.take(new Received(AGENTS));
        connection.take(new Received(AGENTS));
        connection.take(new Read(AGENTS));

        await().until(() -> gateway.log.receipts.size() == 2);
        assertThat(gateway.log.receipts).containsExactly(AGENTS + " DELIVERED", AGENTS + " READ");
    }

    @Test
    void a_receipt_for_a_message_that_is_none_is_refused() {
        connection.take(HELLO);
        connection.take(new Received(AGENTS));

        await().until(() -> !socket.frames(Refused.class).isEmpty());
        assertThat(socket.frames(Refused.class)).containsExactly(new Refused(null, Refusal.UNKNOWN_MESSAGE));
        assertThat(gateway.log.receipts).isEmpty();
    }

    @Test
    void who_leaves_has_left_after_all_that_was_written() {
        connection.take(HELLO);
        connection.take(new Message(1, "bye"));
        connection.take(new Leave());

        await().until(() -> !gateway.log.departures.isEmpty());
        assertThat(gateway.log.departures)
                .containsExactly(Departure.left(FIRST_SESSION, "shop", 1, gateway.clock.instant()));
    }

    @Test
    void nobody_leaves_before_what_they_wrote_is_on_the_log() {
        connection.take(HELLO);
        gateway.log.is(PaperLog.Mood.FAILS);
        connection.take(new Message(1, "bye"));
        await().until(() -> socket.frames(Unavailable.class).size() == 1);
        gateway.log.is(PaperLog.Mood.TAKES);

        connection.take(new Leave());

        await().until(() -> socket.frames(Unavailable.class).size() == 2);
        assertThat(gateway.log.departures).isEmpty();
    }

    @Test
    void with_the_database_away_a_receipt_that_cannot_be_checked_ends_the_connection() {
        Gateway absent = new Gateway(new AbsentTranscripts());
        ChatConnection here = absent.open(socket);
        here.take(HELLO);
        here.take(new Received(AGENTS));

        await().until(() -> socket.closing() == Closing.UNREACHABLE);
        assertThat(absent.log.receipts).isEmpty();
    }

    private GatewayFrame fromAgent() {
        return new TranscriptEntry(null, AGENTS, Author.AGENT, "Sara", "Hi", gateway.clock.instant(), null, null, null);
    }
}
