package org.pasokh.gateway.chat.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.gateway.chat.domain.GatewayFrame.Done;
import org.pasokh.gateway.chat.domain.GatewayFrame.Entry;
import org.pasokh.gateway.chat.domain.GatewayFrame.Pong;
import org.pasokh.gateway.chat.domain.GatewayFrame.Refused;
import org.pasokh.gateway.chat.domain.GatewayFrame.Seen;
import org.pasokh.gateway.chat.domain.GatewayFrame.State;
import org.pasokh.gateway.chat.domain.GatewayFrame.Ticked;
import org.pasokh.gateway.chat.domain.GatewayFrame.Typing;
import org.pasokh.gateway.chat.domain.GatewayFrame.Unavailable;
import org.pasokh.gateway.chat.domain.GatewayFrame.Welcome;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;

/// What the log and the transcript have for one connection: nothing before its welcome, no message twice, no state that
/// is older than one already told.
final class LiveOutlet {

    private static final int MOST_EARLY_FRAMES = 1_000;
    private static final int REMEMBERED_MESSAGES = 2_000;

    private final Socket socket;
    private final List<GatewayFrame> early = new ArrayList<>();
    private final Map<String, Author> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Author> eldest) {
            return size() > REMEMBERED_MESSAGES;
        }
    };
    private long stateSeq;
    private boolean welcomed;
    private boolean closed;

    LiveOutlet(Socket socket) {
        this.socket = socket;
    }

    /// Something was read from the log while this outlet stood in the register.
    synchronized void push(GatewayFrame frame) {
        if (welcomed) {
            tell(frame);
        } else if (early.size() < MOST_EARLY_FRAMES) {
            early.add(frame);
        } else {
            close(Closing.TOO_SLOW);
        }
    }

    /// A refusal that came while nobody was there is told with the state that holds it: the welcome has no word for it.
    synchronized void welcome(Welcome welcome, ChatSession session) {
        welcome.transcript().forEach(entry -> told.put(entry.messageId(), entry.author()));
        stateSeq = session.stateSeq();
        welcomed = true;
        send(welcome);
        if (session.callback().refused() != null) {
            send(stateOf(session));
        }
        early.forEach(this::tell);
        early.clear();
    }

    /// Something was found in the transcript that was perhaps not in it at the welcome.
    synchronized void stored(ChatSession session, List<TranscriptEntry> entries) {
        entries.forEach(this::tell);
        tell(stateOf(session));
    }

    synchronized boolean hasToldOfAgent(String messageId) {
        return told.get(messageId) == Author.AGENT;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close(Closing closing) {
        if (!closed) {
            closed = true;
            socket.close(closing);
        }
    }

    /// The other side is gone.
    synchronized void closed() {
        closed = true;
    }

    synchronized void send(GatewayFrame frame) {
        if (!closed) {
            socket.send(frame);
        }
    }

    private static State stateOf(ChatSession session) {
        return new State(
                session.state(),
                session.agentName(),
                session.stateSince(),
                session.stateSeq(),
                session.callback(),
                null);
    }

    private void tell(GatewayFrame frame) {
        if (isNews(frame)) {
            send(frame);
        }
    }

    private boolean isNews(GatewayFrame frame) {
        return switch (frame) {
            case TranscriptEntry entry -> told.putIfAbsent(entry.messageId(), entry.author()) == null;
            case State state -> isNews(state);
            case Welcome _, Ticked _, Refused _, Unavailable _, Entry _, Typing _, Pong _, Seen _, Done _ -> true;
        };
    }

    private boolean isNews(State state) {
        if (state.seq() <= stateSeq) {
            return false;
        }
        stateSeq = state.seq();
        return true;
    }
}
