package org.pasokh.interaction.desk.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pasokh.interaction.conversation.domain.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks the gateway what the files of a message are, in the agent's own name. Asked again it says the same.
@Component
public class GatewayFiles {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayFiles.class);
    private static final String DOOR = "/content/v1/references";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final FilesSettings settings;
    private final JsonMapper json;

    GatewayFiles(FilesSettings settings, JsonMapper json) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.answerWithin())
                .build();
        this.settings = settings;
        this.json = json;
    }

    /// What the gateway says.
    public sealed interface Kept {

        /// They stay, whatever becomes of the message.
        record All(Map<String, Stored> contents) implements Kept {}

        record Unknown() implements Kept {}

        record Away() implements Kept {}
    }

    private record Wanted(List<String> ids) {}

    private record Referred(List<Stored> contents) {}

    /// @param authorization the agent's own, as it came
    public Kept keep(List<String> ids, String authorization) {
        byte[] body = json.writeValueAsBytes(new Wanted(ids));
        for (URI gateway : settings.gateways()) {
            Optional<Kept> answer = ask(gateway, body, authorization);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new Kept.Away();
    }

    private Optional<Kept> ask(URI gateway, byte[] body, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(DOOR))
                .timeout(settings.answerWithin())
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return kept(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException | JacksonException e) {
            LOG.warn(
                    "files.gateway-away gateway={} reason={}",
                    gateway,
                    e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Kept> kept(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case OK ->
                Optional.of(new Kept.All(json.readValue(answer.body(), Referred.class).contents().stream()
                        .collect(Collectors.toMap(Stored::id, Function.identity(), (first, _) -> first))));
            case NOT_FOUND -> Optional.of(new Kept.Unknown());
            default -> Optional.empty();
        };
    }
}
