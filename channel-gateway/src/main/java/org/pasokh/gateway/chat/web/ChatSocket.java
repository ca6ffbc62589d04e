package org.pasokh.gateway.chat.web;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.pasokh.gateway.chat.application.Socket;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// The sending half of a visitor's socket. A thread of its own writes, so that a slow visitor holds up nobody else.
final class ChatSocket implements Socket {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);
    private static final int MOST_PENDING = 2_000;
    private static final int MOST_UNANSWERED_PINGS = 2;

    private final WebSocketSession session;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("chat-writer").factory());
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger unansweredPings = new AtomicInteger();

    ChatSocket(WebSocketSession session) {
        this.session = session;
    }

    @Override
    public void send(GatewayFrame frame) {
        if (pending.incrementAndGet() > MOST_PENDING) {
            close(Closing.TOO_SLOW);
            return;
        }
        write(() -> {
            session.sendMessage(new TextMessage(GatewayFrameWriter.write(frame)));
            pending.decrementAndGet();
        });
    }

    @Override
    public void close(Closing closing) {
        write(() -> session.close(new CloseStatus(closing.code(), closing.reason())));
        writer.shutdown();
    }

    /// Asks for a sign of life; a visitor who gave none twice is gone. Pings are counted, not timed: a gateway that was
    /// stopped for a while must not blame its visitors.
    void ping() {
        if (unansweredPings.incrementAndGet() > MOST_UNANSWERED_PINGS) {
            close(Closing.PONG_MISSING);
        } else {
            write(() -> session.sendMessage(new PingMessage()));
        }
    }

    void heard() {
        unansweredPings.set(0);
    }

    /// The other side has closed, or the line is cut.
    void gone() {
        writer.shutdown();
    }

    @FunctionalInterface
    private interface Transmission {
        void run() throws IOException;
    }

    private void write(Transmission transmission) {
        try {
            writer.execute(() -> transmit(transmission));
        } catch (RejectedExecutionException e) {
            LOG.trace("a frame for a socket that is closed");
        }
    }

    private void transmit(Transmission transmission) {
        try {
            transmission.run();
        } catch (IOException | IllegalStateException e) { // the line is cut, or was closed meanwhile
            LOG.debug("a socket could not be written to: {}", e.getClass().getSimpleName());
            writer.shutdown();
        }
    }
}
