package org.pasokh.interaction.desk.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.pasokh.interaction.conversation.domain.Stored;
import org.springframework.stereotype.Component;

/// Reads at the gateway what messages refer to, in the name of whoever wants to see it.
@Component
public class GatewayContents {

    private static final String DOOR = "/content/v1/";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int ITS_OWN_FAULT = 500;

    private final Gateways gateways;

    GatewayContents(Gateways gateways) {
        this.gateways = gateways;
    }

    /// What there is behind a reference.
    public sealed interface Opened {

        /// The caller reads it to its end or closes it.
        record Ready(InputStream bytes) implements Opened {}

        record Unknown() implements Opened {}

        /// The gateway does not hand it out: it may do harm.
        record Withheld() implements Opened {}

        record Away() implements Opened {}
    }

    /// @param authorization the reader's own, as it came
    public Opened open(Stored content, String authorization) {
        return gateways.ask(
                        DOOR + content.id(),
                        authorization,
                        request -> request,
                        BodyHandlers.ofInputStream(),
                        GatewayContents::opened)
                .orElseGet(Opened.Away::new);
    }

    private static Optional<Opened> opened(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() == OK) {
            return Optional.of(new Opened.Ready(answer.body()));
        }
        answer.body().close();
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.of(new Opened.Unknown());
        }
        return answer.statusCode() < ITS_OWN_FAULT ? Optional.of(new Opened.Withheld()) : Optional.empty();
    }
}
