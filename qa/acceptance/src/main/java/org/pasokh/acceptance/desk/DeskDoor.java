package org.pasokh.acceptance.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The desk API over several replicas: a call that fails on one is made again, under the same id, on the next.
public final class DeskDoor {

    private static final JsonMapper JSON = new JsonMapper();
    private final List<URI> desks;
    private final Access access;
    private final AtomicInteger current = new AtomicInteger();

    /// What a replica said.
    public record Answer(int status, JsonNode body, String contentType) {

        public String problem() {
            return body.path("type").asString();
        }

        boolean isFinal() {
            return status != 202 && status < 500;
        }
    }

    public DeskDoor(List<URI> desks, Access access) {
        this.desks = List.copyOf(desks);
        this.access = access;
    }

    URI address() {
        return desks.get(Math.floorMod(current.get(), desks.size()));
    }

    /// Prefers the next replica from now on.
    public void next() {
        current.incrementAndGet();
    }

    /// Repeats until there is a final answer.
    public Answer post(String path, Map<String, ?> body) {
        return Awaitility.await(path)
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> postOnce(path, JSON.writeValueAsString(body)), Answer::isFinal);
    }

    public Answer postOnce(String path, String body) {
        Supplier<HttpRequest> request = () -> request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        return again(call(request.get()), request);
    }

    public JsonNode get(String path) {
        Answer answer = Awaitility.await(path)
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> getOnce(path), Answer::isFinal);
        if (answer.status() != 200) {
            throw new IllegalStateException("GET " + path + ": " + answer);
        }
        return answer.body();
    }

    public Answer getOnce(String path) {
        Supplier<HttpRequest> request = () -> request(path).GET().build();
        return again(call(request.get()), request);
    }

    HttpRequest.Builder request(String path) {
        return access.authorize(
                HttpRequest.newBuilder(access.resolve(address(), path)).timeout(Duration.ofSeconds(4)));
    }

    HttpClient http() {
        return access.http();
    }

    /// A session may have ended with the process that held it.
    private Answer again(Answer first, Supplier<HttpRequest> request) {
        if (first.status() != 401) {
            return first;
        }
        try {
            access.renew(address());
        } catch (UncheckedIOException e) {
            return new Answer(599, JsonNodeFactory.instance.objectNode().put("error", e.toString()), "");
        }
        return call(request.get());
    }

    private Answer call(HttpRequest request) {
        try {
            HttpResponse<String> response = http().send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(
                    response.statusCode(),
                    parse(response.body()),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            next();
            return new Answer(599, JsonNodeFactory.instance.objectNode().put("error", e.toString()), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode().put("unparsed", body);
        }
    }
}
