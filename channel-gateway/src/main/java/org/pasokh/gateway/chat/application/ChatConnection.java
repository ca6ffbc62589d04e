package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.FrameBudget;
import org.pasokh.gateway.chat.domain.GatewayFrame.Pong;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.VisitorFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection of a visitor, from its opening to its end. The socket's thread only counts and queues frames; a
/// thread of the connection's own deals with them one after the other and may wait for the log.
public final class ChatConnection {

    private static final Logger LOG = LoggerFactory.getLogger(ChatConnection.class);
    private static final int FRAMES_PER_SECOND = 20;
    /// Sending 200 unticked messages again, and receipts for as many, is no abuse.
    private static final int FRAMES_AT_ONCE = 500;

    private static final int MOST_UNTICKED = 200;

    private final Parts parts;
    private final Welcoming welcoming;
    private final String entryPoint;
    private final Socket socket;
    private final FrameBudget budget;
    private final AtomicInteger unticked = new AtomicInteger();
    private final ExecutorService lane = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("chat-lane").factory());
    private volatile @Nullable OpenChat chat;
    private volatile boolean greeted;
    private volatile boolean over;

    ChatConnection(Parts parts, Welcoming welcoming, String entryPoint, Socket socket) {
        this.parts = parts;
        this.welcoming = welcoming;
        this.entryPoint = entryPoint;
        this.socket = socket;
        this.budget =
                new FrameBudget(FRAMES_PER_SECOND, FRAMES_AT_ONCE, parts.clock().instant());
    }

    void opened(Duration helloWithin) {
        parts.later().in(helloWithin, () -> {
            if (!greeted) {
                close(Closing.HELLO_MISSING);
            }
        });
    }

    /// A frame has arrived.
    public void take(VisitorFrame frame) {
        if (frame instanceof VisitorFrame.Hello) {
            greeted = true;
        }
        Instant at = parts.clock().instant();
        if (!budget.take(at) || tooManyUnticked(frame)) {
            close(Closing.TOO_MANY_FRAMES);
        } else if (frame instanceof VisitorFrame.Ping && chat != null) {
            // at once: a page that waits for the log must not take this gateway for dead
            socket.send(new Pong());
        } else {
            queue(() -> dealWith(frame, at));
        }
    }

    /// The gateway has a reason to end it.
    public void close(Closing closing) {
        over = true;
        socket.close(closing);
        ended();
    }

    /// It is over, whoever ended it.
    public void ended() {
        over = true;
        queue(this::leaveRegister);
        lane.shutdown();
    }

    private void leaveRegister() {
        OpenChat open = chat;
        if (open != null) {
            open.end();
        }
    }

    private void queue(Runnable task) {
        try {
            lane.execute(() -> guarded(task));
        } catch (RejectedExecutionException e) {
            // the connection is over; what comes late is not taken
            LOG.trace("a frame after the end");
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a chat connection on {} failed", entryPoint, e);
            close(Closing.UNREACHABLE);
        }
    }

    private void dealWith(VisitorFrame frame, Instant at) {
        if (frame instanceof VisitorFrame.Message) {
            unticked.decrementAndGet();
        }
        if (over) {
            return;
        }
        OpenChat open = chat;
        if (open != null) {
            dealWith(open, frame, at);
        } else if (frame instanceof VisitorFrame.Hello hello) {
            greet(hello);
        } else {
            close(Closing.HELLO_EXPECTED);
        }
    }

    private void greet(VisitorFrame.Hello hello) {
        switch (welcoming.welcome(hello, entryPoint, socket)) {
            case Welcoming.Outcome.Welcomed welcomed -> chat = new OpenChat(parts, welcomed);
            case Welcoming.Outcome.TurnedAway(Closing why) -> close(why);
        }
    }

    private void dealWith(OpenChat open, VisitorFrame frame, Instant at) {
        switch (frame) {
            case VisitorFrame.Hello _ -> close(Closing.OUT_OF_ORDER);
            case VisitorFrame.Message message -> open.message(message, at);
            case VisitorFrame.Typing() -> open.typing(at);
            case VisitorFrame.Received(String messageId) -> open.receipt(messageId, Receipt.DELIVERED, at);
            case VisitorFrame.Read(String messageId) -> open.receipt(messageId, Receipt.READ, at);
            case VisitorFrame.Leave() -> open.leave(at);
            case VisitorFrame.Callback callback -> open.callback(callback, at);
            case VisitorFrame.About(var answers) -> open.about(answers);
            case VisitorFrame.Rate rate -> open.rate(rate, at);
            case VisitorFrame.Copy(String email) -> open.copy(email, at);
            case VisitorFrame.CancelCallback() -> open.cancelCallback(at);
            case VisitorFrame.Ping() -> socket.send(new Pong());
        }
    }

    private boolean tooManyUnticked(VisitorFrame frame) {
        return frame instanceof VisitorFrame.Message && unticked.incrementAndGet() > MOST_UNTICKED;
    }
}
