package org.pasokh.acceptance.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The agent's event stream: one snapshot, then events from its cursor on, over cuts and across replicas.
public final class DeskStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final DeskDoor door;
    private final Consumer<JsonNode> onSnapshot;
    private final BiConsumer<String, JsonNode> onEvent;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile @Nullable String cursor;
    private volatile @Nullable Stream<String> lines;
    private volatile long heardAt;
    private volatile boolean held;
    private final AtomicInteger snapshots = new AtomicInteger();

    DeskStream(DeskDoor door, Consumer<JsonNode> onSnapshot, BiConsumer<String, JsonNode> onEvent) {
        this.door = door;
        this.onSnapshot = onSnapshot;
        this.onEvent = onEvent;
    }

    void start() {
        Thread.ofVirtual().name("stream").start(this::live);
        Thread.ofVirtual().name("stream-watch").start(this::watch);
        try {
            if (!started.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no snapshot");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Cuts the stream and keeps it cut until [#reconnect].
    public void cut() {
        held = true;
        hangUp();
    }

    public void reconnect() {
        held = false;
    }

    /// How often the snapshot was loaded: once, unless the server said `reset`.
    public int snapshots() {
        return snapshots.get();
    }

    @Override
    public void close() {
        closed.countDown();
        hangUp();
    }

    private void live() {
        do {
            if (!held) {
                try {
                    listen();
                } catch (IOException | UncheckedIOException e) {
                    door.next();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        } while (!closedWithin(Duration.ofMillis(200)));
    }

    private void listen() throws IOException, InterruptedException {
        if (cursor == null) {
            JsonNode snapshot = door.get("/desk/v1/snapshot");
            snapshots.incrementAndGet();
            onSnapshot.accept(snapshot);
            cursor = snapshot.path("cursor").asString();
            started.countDown();
        }
        HttpRequest request = door.request(
                        "/desk/v1/stream?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .header("Accept", "text/event-stream")
                .build();
        heardAt = System.nanoTime();
        HttpResponse<Stream<String>> response = door.http().send(request, HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() == 401) {
            door.getOnce("/desk/v1/snapshot"); // signs in again where that is possible
        }
        if (response.statusCode() != 200) {
            throw new IOException("stream answered " + response.statusCode());
        }
        try (Stream<String> opened = response.body()) {
            lines = opened;
            read(opened.iterator());
        } finally {
            lines = null;
        }
        throw new IOException("stream ended");
    }

    private void read(Iterator<String> from) {
        String id = null;
        String event = "message";
        StringBuilder data = new StringBuilder();
        while (from.hasNext()) {
            String line = from.next();
            heardAt = System.nanoTime();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && !data.isEmpty()) {
                dispatch(id, event, data.toString());
                data.setLength(0);
                id = null;
            }
        }
    }

    private void dispatch(@Nullable String id, String event, String data) {
        if (event.equals("reset")) {
            cursor = null;
            hangUp();
            return;
        }
        if (event.equals("beat")) {
            door.postOnce("/desk/v1/heartbeat", "");
        }
        onEvent.accept(event, JSON.readTree(data));
        if (id != null) {
            cursor = id;
        }
    }

    private void watch() {
        while (!closedWithin(Duration.ofSeconds(1))) {
            if (lines != null && System.nanoTime() - heardAt > SILENCE.toNanos()) {
                hangUp();
                door.next();
            }
        }
    }

    private void hangUp() {
        Stream<String> open = lines;
        if (open != null) {
            open.close();
        }
    }

    private boolean closedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
