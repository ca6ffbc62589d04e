package org.pasokh.gateway.chat.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pasokh.gateway.chat.application.ChatConnection;
import org.pasokh.gateway.chat.application.ChatConnections;
import org.pasokh.gateway.chat.application.Socket;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.VisitorFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/// Connects visitors' sockets with their chats.
public final class ChatSockets implements WebSocketHandler {

    /// The handshake's note of where the visitor came in; absent for a place that does not exist.
    static final String ENTRY_POINT = "entryPoint";

    private static final Logger LOG = LoggerFactory.getLogger(ChatSockets.class);

    private final ChatConnections connections;
    private final SocketMeters meters;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    public ChatSockets(ChatConnections connections, MeterRegistry registry) {
        this.connections = connections;
        this.meters = new SocketMeters(registry);
        registry.gauge(ChatMeters.SOCKETS.getName(), lines, Map::size);
    }

    private record Line(ChatSocket socket, ChatConnection connection, FrameAssembly assembly) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        ChatSocket socket = new ChatSocket(session);
        Socket metered = meters.metering(socket);
        if (stopping) {
            metered.close(Closing.GOING_AWAY);
        } else if (session.getAttributes().get(ENTRY_POINT) instanceof String entryPoint) {
            lines.put(session.getId(), new Line(socket, connections.open(entryPoint, metered), new FrameAssembly()));
        } else {
            metered.close(Closing.UNKNOWN_ENTRY_POINT);
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        Line line = lines.get(session.getId());
        if (line == null) {
            return;
        }
        line.socket().heard();
        switch (message) {
            case TextMessage piece -> assemble(line, piece);
            case BinaryMessage _ -> violated(line, Closing.MALFORMED_FRAME);
            case PongMessage _ -> LOG.trace("a visitor is there");
            default -> LOG.debug("an unexpected kind of frame");
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        LOG.debug("a visitor's line is cut: {}", failure.getClass().getSimpleName());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Line line = lines.remove(session.getId());
        if (line != null) {
            line.connection().ended();
            line.socket().gone();
        }
    }

    /// Frames are put together here, with a bound that is known before the whole of one has come.
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    public void pingAll() {
        lines.values().forEach(line -> line.socket().ping());
    }

    /// Tells every visitor that this gateway goes, and lets nobody in any more.
    public void stop() {
        stopping = true;
        lines.values().forEach(line -> line.connection().close(Closing.GOING_AWAY));
    }

    private void assemble(Line line, TextMessage piece) {
        if (!line.assembly().add(piece.getPayload())) {
            violated(line, Closing.FRAME_TOO_LONG);
            return;
        }
        line.assembly().complete(piece.isLast()).ifPresent(text -> take(line, text));
    }

    private void take(Line line, String text) {
        switch (VisitorFrameReader.read(text)) {
            case VisitorFrameReader.Reading.Understood(VisitorFrame frame) -> {
                meters.received(FrameNames.of(frame));
                line.connection().take(frame);
            }
            case VisitorFrameReader.Reading.Violation(Closing closing) -> violated(line, closing);
        }
    }

    private void violated(Line line, Closing closing) {
        meters.received("violation");
        line.connection().close(closing);
    }
}
