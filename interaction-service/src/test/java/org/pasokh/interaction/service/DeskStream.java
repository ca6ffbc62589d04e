package org.pasokh.interaction.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An open stream and what has come on it.
final class DeskStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /// @param id the cursor after it, empty if there was none
    record Event(String name, String id, JsonNode data) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final DeskClient client;
    private final InputStream body;
    private volatile String cursor;
    private volatile boolean ended;
    private volatile boolean silent;

    private DeskStream(DeskClient client, InputStream body, String cursor) {
        this.client = client;
        this.body = body;
        this.cursor = cursor;
    }

    static DeskStream open(DeskClient client, String cursor) {
        HttpRequest request = client.request("/desk/v1/stream?cursor=" + cursor).build();
        try {
            HttpResponse<InputStream> response = client.http().send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("stream: " + response.statusCode());
            }
            DeskStream stream = new DeskStream(client, response.body(), cursor);
            Thread.ofVirtual().start(stream::read);
            return stream;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String cursor() {
        return cursor;
    }

    /// From now on as a machine that has lost its network: the line stands and nobody answers.
    void fallSilent() {
        silent = true;
    }

    boolean ended() {
        return ended;
    }

    Stream<Event> all(String name) {
        return events.stream().filter(event -> event.name().equals(name));
    }

    JsonNode await(String name) {
        return await(name, _ -> true);
    }

    JsonNode await(String name, Predicate<JsonNode> wanted) {
        return Awaitility.await(name)
                .atMost(Duration.ofSeconds(60))
                .until(() -> all(name).map(Event::data).filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    void awaitBeats(int count) {
        Awaitility.await("beats")
                .atMost(Duration.ofSeconds(10L * count + 10))
                .until(() -> all("beat").count() >= count);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            // it was ending anyway
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty()) {
                    take(name, id, data);
                    name = "";
                    id = "";
                    data = "";
                }
            }
        } catch (IOException e) {
            // cut
        } finally {
            ended = true;
        }
    }

    private void take(String name, String id, String data) {
        if (!id.isEmpty()) {
            cursor = id;
        }
        if (name.equals("beat") && !silent) {
            client.post("/desk/v1/heartbeat", "");
        }
        if (!data.isEmpty()) {
            events.add(new Event(name, id, JSON.readTree(data)));
        }
    }
}
