package org.pasokh.acceptance.visitor;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One WebSocket of a visitor. Used by one thread; only [#wake], [#leave] and [#abort] are for others.
public final class ChatConnection implements AutoCloseable, WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Frame WAKE = new Frame.Wake();

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;
    private volatile long heardAt = System.nanoTime();
    private boolean welcome;
    private int lastSent;
    private boolean probed;
    private volatile boolean leaving;

    /// The connection is gone, or as good as gone.
    public static final class Lost extends RuntimeException {
        public Lost(String message) {
            super(message);
        }
    }

    /// What the socket's thread hands over.
    public sealed interface Frame {
        record Text(JsonNode json) implements Frame {}

        record Closed(int code, String reason) implements Frame {}

        record Wake() implements Frame {}
    }

    public static ChatConnection open(URI gateway, String entryPoint) {
        ChatConnection connection = new ChatConnection();
        URI address = URI.create(gateway.toString().replaceFirst("^http", "ws") + "/chat/v1/" + entryPoint);
        connection.socket = await(HTTP.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .header("Origin", gateway.toString())
                .buildAsync(address, connection));
        return connection;
    }

    public void hello(@Nullable String token, String language) {
        Map<String, Object> hello = new LinkedHashMap<>(Map.of("type", "hello", "language", language));
        if (token != null) {
            hello.put("token", token);
        }
        send(JSON.writeValueAsString(hello));
    }

    /// Sends what this connection has not sent yet, in order.
    void sendNew(NavigableMap<Integer, String> texts) {
        texts.tailMap(lastSent, false).forEach((number, text) -> {
            send(JSON.writeValueAsString(Map.of("type", "message", "number", number, "text", text)));
            lastSent = number;
        });
        if (leaving) {
            leaving = false;
            send("{\"type\":\"leave\"}");
        }
    }

    public void send(String frame) {
        await(socket().sendText(frame, true));
    }

    /// The next frame, or null when there is none for as long as `wait`. Throws when the connection is lost.
    public @Nullable JsonNode next(Duration wait) {
        return switch (poll(wait)) {
            case Frame.Text(JsonNode json) -> json;
            case Frame.Closed(int code, String reason) -> throw new Lost(code + " " + reason);
            case Frame.Wake _ -> null;
            case null -> null;
        };
    }

    /// The close code and reason, once the gateway has closed.
    public Frame.Closed awaitClose(Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < end) {
            if (poll(Duration.ofMillis(100)) instanceof Frame.Closed close) {
                return close;
            }
        }
        throw new IllegalStateException("not closed");
    }

    boolean silentFor(Duration duration) {
        return System.nanoTime() - heardAt > duration.toNanos();
    }

    /// Asks for a sign of life; the second time without one in between, the gateway is taken for dead.
    void probe(Duration silence) {
        if (!silentFor(silence.multipliedBy(2))) {
            if (!probed) {
                probed = true;
                send("{\"type\":\"ping\"}");
            }
        } else if (probed) {
            throw new Lost("silent");
        }
    }

    void welcomed() {
        welcome = true;
    }

    boolean isWelcome() {
        return welcome;
    }

    void wake() {
        frames.add(WAKE);
    }

    void leave() {
        leaving = true;
        wake();
    }

    void abort() {
        socket().abort();
        frames.add(new Frame.Closed(1006, "aborted"));
    }

    @Override
    public void close() {
        socket().abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            heardAt = System.nanoTime();
            probed = false;
            frames.add(new Frame.Text(JSON.readTree(partial.toString())));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        frames.add(new Frame.Closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        frames.add(new Frame.Closed(1006, String.valueOf(error.getMessage())));
    }

    private @Nullable Frame poll(Duration wait) {
        try {
            return frames.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted");
        }
    }

    private WebSocket socket() {
        if (socket == null) {
            throw new Lost("not open");
        }
        return socket;
    }

    private static <T> T await(Future<T> step) {
        try {
            return step.get(3, TimeUnit.SECONDS);
        } catch (ExecutionException | CompletionException | TimeoutException e) {
            throw new Lost(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted");
        }
    }
}
