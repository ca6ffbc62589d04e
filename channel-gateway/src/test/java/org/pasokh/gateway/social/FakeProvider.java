package org.pasokh.gateway.social;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A provider's interface in this process, that looks at what it is sent and fails as providers do.
public abstract class FakeProvider implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Mood> moods = new ArrayDeque<>();
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> names = Collections.synchronizedSet(new HashSet<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean down;
    private final AtomicInteger calls = new AtomicInteger();

    /// How it treats a message.
    public enum Mood {
        WELL,
        /// 429, and when to come again.
        TOO_MANY,
        /// 500, before it has taken anything.
        BROKEN,
        /// For good.
        REFUSES,
        /// Takes it and says nothing.
        SILENT,
        /// Takes it and hangs up.
        HANGS_UP,
        /// Takes it and dribbles out its answer.
        DRIBBLES
    }

    /// A message it has taken.
    ///
    /// @param name the idempotency key, where it knows such a thing
    public record Taken(String chat, String text, @Nullable String name) {}

    protected FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// For the next messages, one each; after that it is well.
    public void next(Mood... next) {
        synchronized (moods) {
            moods.addAll(List.of(next));
        }
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    /// How often it was asked to take a message.
    public int calls() {
        return calls.get();
    }

    public List<String> texts() {
        synchronized (taken) {
            return taken.stream().map(Taken::text).toList();
        }
    }

    public List<Taken> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    /// What is asked beside messages; false if it is a message.
    protected abstract boolean served(HttpExchange exchange, byte[] body) throws IOException;

    /// The message, after looking whether all is as the interface wants it.
    protected abstract Taken message(HttpExchange exchange, byte[] body);

    protected abstract byte[] accepted(int number);

    protected abstract byte[] refused();

    /// With its time, in seconds, where this provider says it.
    protected abstract byte[] tooMany(HttpExchange exchange, int seconds);

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (down) {
            calls.incrementAndGet();
            answer(exchange, 500, new byte[0]);
            return;
        }
        if (served(exchange, body)) {
            return;
        }
        calls.incrementAndGet();
        try {
            serve(exchange, message(exchange, body));
        } catch (AssertionError e) {
            answer(exchange, 400, refused());
        }
    }

    private void serve(HttpExchange exchange, Taken message) throws IOException {
        switch (mood()) {
            case WELL -> answer(exchange, 200, accepted(take(message)));
            case TOO_MANY -> answer(exchange, 429, tooMany(exchange, 7));
            case BROKEN -> answer(exchange, 500, new byte[0]);
            case REFUSES -> answer(exchange, 403, refused());
            case SILENT -> {
                take(message);
                closed();
                exchange.close();
            }
            case HANGS_UP -> {
                take(message);
                exchange.close();
            }
            case DRIBBLES -> dribble(exchange, accepted(take(message)));
        }
    }

    private Mood mood() {
        synchronized (moods) {
            Mood mood = moods.poll();
            return mood == null ? Mood.WELL : mood;
        }
    }

    private int take(Taken message) {
        synchronized (taken) {
            if (message.name() == null || names.add(message.name())) {
                taken.add(message);
            }
            return taken.size();
        }
    }

    protected static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void dribble(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, 1);
        exchange.getResponseBody().flush();
        closed();
        exchange.close();
    }

    private void closed() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
