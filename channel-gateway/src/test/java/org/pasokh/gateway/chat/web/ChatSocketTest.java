package org.pasokh.gateway.chat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class ChatSocketTest {

    private final WebSocketSession session = mock(WebSocketSession.class);
    private final List<Object> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch line = new CountDownLatch(1);
    private final ChatSocket socket = new ChatSocket(session);

    @BeforeEach
    void record() throws IOException {
        doAnswer(call -> sent.add(call.getArgument(0))).when(session).sendMessage(any());
        doAnswer(call -> sent.add(call.getArgument(0))).when(session).close(any());
    }

    @Test
    void frames_go_out_in_order_and_the_closing_last() {
        socket.send(new GatewayFrame.Unavailable(1));
        socket.send(new GatewayFrame.Unavailable(2));
        socket.close(Closing.UNREACHABLE);
        socket.send(new GatewayFrame.Unavailable(3));

        await().until(() -> sent.size() == 3);
        assertThat(sent)
                .containsExactly(
                        new TextMessage("{\"type\":\"unavailable\",\"retryAfterSeconds\":1}"),
                        new TextMessage("{\"type\":\"unavailable\",\"retryAfterSeconds\":2}"),
                        new CloseStatus(1013, "unreachable"));
    }

    @Test
    void a_visitor_who_takes_nothing_in_holds_nobody_up_and_is_let_go() throws Exception {
        doAnswer(call -> {
                    line.await();
                    return null;
                })
                .when(session)
                .sendMessage(any());

        for (int frame = 0; frame < 2_100; frame++) {
            socket.send(new GatewayFrame.Typing());
        }
        line.countDown();

        await().untilAsserted(() -> assertThat(sent).containsExactly(new CloseStatus(4408, "too-slow")));
    }

    @Test
    void one_who_answers_pings_is_pinged_on() {
        for (int ping = 0; ping < 5; ping++) {
            socket.ping();
            socket.heard();
        }

        await().until(() -> sent.size() == 5);
        assertThat(sent).allSatisfy(message -> assertThat(message).isInstanceOf(PingMessage.class));
    }

    @Test
    void one_who_answers_two_of_them_with_nothing_is_let_go() {
        socket.ping();
        socket.ping();
        socket.ping();

        await().until(() -> sent.size() == 3);
        assertThat(sent.getLast()).isEqualTo(new CloseStatus(4408, "pong-missing"));
    }

    @Test
    void nothing_more_is_said_on_a_line_that_is_cut() throws Exception {
        doThrow(new IOException("cut")).when(session).sendMessage(any());

        socket.send(new GatewayFrame.Typing());
        await().untilAsserted(() -> verify(session).sendMessage(any()));
        socket.gone();
        socket.close(Closing.GOING_AWAY);

        verify(session, never()).close(any());
    }
}
