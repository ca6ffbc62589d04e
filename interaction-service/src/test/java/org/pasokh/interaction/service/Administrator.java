package org.pasokh.interaction.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with the role ADMIN, or without it, at one replica's configuration.
record Administrator(DeskClient door) {

    static final String PATH = "/admin/v1/configuration";
    static final String JSON = "application/json";
    static final String YAML = "application/yaml";

    private static final JsonMapper MAPPER = new JsonMapper();

    /// @param text as it came
    record Answer(int status, String type, @Nullable String etag, String text) {

        JsonNode body() {
            return MAPPER.readTree(text);
        }

        String problem() {
            return type.startsWith("application/problem+json")
                    ? body().path("type").asString()
                    : "none but " + type;
        }
    }

    static Administrator at(ServiceProcess replica, String id, String... roles) {
        return new Administrator(new DeskClient(replica.port(), Replicas.ISSUER.token(id, roles)));
    }

    Answer get(String path) {
        return send(door.request(PATH + path).GET());
    }

    Answer post(String path, String type, String body) {
        return send(door.request(PATH + path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8)));
    }

    /// @param match the version's ETag, or null for none
    Answer put(String type, String body, @Nullable String match) {
        HttpRequest.Builder request = door.request(PATH + "?comment=by%20a%20test")
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofString(body, UTF_8));
        return send(match == null ? request : request.header("If-Match", match));
    }

    Answer restore(long number, String match) {
        return send(door.request(PATH + "/versions/" + number + "/restorations")
                .header("If-Match", match)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    ObjectNode content() {
        return (ObjectNode) get("").body().path("content");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    door.http().send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("ETag").orElse(null),
                    response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
