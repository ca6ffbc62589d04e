package org.pasokh.acceptance.visitor;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A chat visitor as the widget makes one: numbers what is typed, keeps it until it is ticked, sends it again in
/// order after a cut, and goes to another gateway when this one is silent.
public final class ChatVisitor implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final List<URI> gateways;
    private final String entryPoint;
    private final String language;
    private final NavigableMap<Integer, String> unticked = new ConcurrentSkipListMap<>();
    private final NavigableMap<Integer, String> ticked = new ConcurrentSkipListMap<>();
    private final Map<String, JsonNode> fromAgents = new LinkedHashMap<>();
    private final List<JsonNode> refused = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int lastNumber;
    private volatile @Nullable String token;
    private volatile Consumer<JsonNode> onHeard = _ -> {};
    private volatile String state = "NEW";
    private volatile @Nullable ChatConnection connection;
    private final AtomicInteger gateway = new AtomicInteger();

    private ChatVisitor(List<URI> gateways, String entryPoint, String language) {
        this.gateways = List.copyOf(gateways);
        this.entryPoint = entryPoint;
        this.language = language;
    }

    /// A new visitor who prefers the first of these gateways.
    public static ChatVisitor arriveAt(String entryPoint, List<URI> gateways, String language) {
        ChatVisitor visitor = new ChatVisitor(gateways, entryPoint, language);
        Thread.ofVirtual().name("visitor").start(visitor::live);
        return visitor;
    }

    /// The same visitor's page loaded anew, against other gateways: only the token is left.
    public ChatVisitor reloadAt(List<URI> others) {
        ChatVisitor reloaded = new ChatVisitor(others, entryPoint, language);
        reloaded.token = token;
        reloaded.lastNumber = lastNumber;
        close();
        Thread.ofVirtual().name("visitor").start(reloaded::live);
        return reloaded;
    }

    public synchronized void write(String text) {
        lastNumber++;
        unticked.put(lastNumber, text);
        ChatConnection current = connection;
        if (current != null) {
            current.wake();
        }
    }

    public void leave() {
        ChatConnection current = connection;
        if (current != null) {
            current.leave();
        }
    }

    /// Cuts the connection as a lost network does.
    public void cut() {
        ChatConnection current = connection;
        if (current != null) {
            current.abort();
        }
    }

    /// What has been ticked, in the order typed.
    public List<String> ticked() {
        return List.copyOf(ticked.values());
    }

    public List<String> unticked() {
        return List.copyOf(unticked.values());
    }

    public List<String> heard() {
        synchronized (fromAgents) {
            return fromAgents.values().stream()
                    .map(message -> message.path("text").asString())
                    .toList();
        }
    }

    /// From now on calls this with every agent's message as it comes.
    public void onHeard(Consumer<JsonNode> reaction) {
        onHeard = reaction;
    }

    public String state() {
        return state;
    }

    /// Where it is connected, or is about to be.
    public URI gateway() {
        return gateways.get(gateway.get() % gateways.size());
    }

    public @Nullable String token() {
        return token;
    }

    public List<JsonNode> refused() {
        return List.copyOf(refused);
    }

    public void awaitAllTicked(Duration within) {
        Awaitility.await("all ticked").atMost(within).until(unticked::isEmpty);
    }

    public void awaitHeard(String text) {
        Awaitility.await("visitor hears «" + text + "»")
                .atMost(Duration.ofSeconds(30))
                .until(() -> heard().contains(text));
    }

    public void awaitState(String expected) {
        Awaitility.await("visitor sees " + expected)
                .atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(expected));
    }

    @Override
    public void close() {
        closed.countDown();
        ChatConnection current = connection;
        if (current != null) {
            current.abort();
        }
    }

    private void live() {
        do {
            try (ChatConnection opened = ChatConnection.open(gateway(), entryPoint)) {
                connection = opened;
                opened.hello(token, language);
                listen(opened);
            } catch (ChatConnection.Lost _) {
                gateway.incrementAndGet();
            }
        } while (!isClosedWithin(Duration.ofMillis(200)));
    }

    private void listen(ChatConnection opened) {
        while (closed.getCount() > 0) {
            JsonNode frame = opened.next(Duration.ofMillis(250));
            if (frame != null) {
                take(frame, opened);
            } else if (opened.silentFor(SILENCE)) {
                opened.probe(SILENCE);
            }
            if (opened.isWelcome()) {
                opened.sendNew(new TreeMap<>(unticked));
            }
        }
    }

    private void take(JsonNode frame, ChatConnection from) {
        switch (frame.path("type").asString()) {
            case "welcome" -> welcome(frame, from);
            case "ticked" -> tick(frame.path("number").asInt());
            case "message" -> hear(frame);
            case "state" -> state = frame.path("state").asString();
            case "refused" -> refused.add(frame);
            case "unavailable" -> throw new ChatConnection.Lost("unavailable");
            default -> {}
        }
    }

    private void welcome(JsonNode frame, ChatConnection from) {
        token = frame.path("token").asString();
        state = frame.path("state").asString();
        frame.path("transcript").forEach(this::hear);
        from.welcomed();
    }

    private void hear(JsonNode message) {
        if (message.path("author").asString().equals("AGENT")) {
            synchronized (fromAgents) {
                if (fromAgents.putIfAbsent(message.path("messageId").asString(), message) == null) {
                    onHeard.accept(message);
                }
            }
        }
    }

    private void tick(int number) {
        String text = unticked.get(number);
        if (text != null) {
            ticked.put(number, text);
            unticked.remove(number);
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// The whole conversation as a page that is loaded now would show it, on the gateway at `address`.
    public List<JsonNode> resumedTranscript(URI address) {
        try (ChatConnection fresh = ChatConnection.open(address, entryPoint)) {
            fresh.hello(token, language);
            JsonNode frame = fresh.next(Duration.ofSeconds(10));
            if (frame == null || !frame.path("type").asString().equals("welcome")) {
                throw new IllegalStateException("no welcome but " + frame);
            }
            List<JsonNode> transcript = new ArrayList<>();
            frame.path("transcript").forEach(transcript::add);
            return transcript;
        }
    }
}
