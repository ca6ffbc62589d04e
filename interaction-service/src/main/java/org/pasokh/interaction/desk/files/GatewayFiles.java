package org.pasokh.interaction.desk.files;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pasokh.interaction.conversation.domain.Stored;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Asks the gateway what the files of a message are, in the agent's own name. Asked again it says the same.
@Component
public class GatewayFiles {

    private static final String DOOR = "/content/v1/references";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Gateways gateways;
    private final JsonMapper json;

    GatewayFiles(Gateways gateways, JsonMapper json) {
        this.gateways = gateways;
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
        return gateways.ask(
                        DOOR,
                        authorization,
                        request -> request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body)),
                        BodyHandlers.ofByteArray(),
                        this::kept)
                .orElseGet(Kept.Away::new);
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
