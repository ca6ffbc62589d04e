package org.pasokh.interaction.desk.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// The gateways, any of which can tell of a file. They are asked one after the other, in the name of whoever wants to
/// know.
@Component
class Gateways {

    private static final Logger LOG = LoggerFactory.getLogger(Gateways.class);

    private final HttpClient http;
    private final FilesSettings settings;

    Gateways(FilesSettings settings) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.answerWithin())
                .build();
        this.settings = settings;
    }

    /// What an answer says; empty if another gateway is to be asked.
    @FunctionalInterface
    interface Reading<B, A> {
        Optional<A> of(HttpResponse<B> answer) throws IOException;
    }

    /// Empty when none of them can say anything now.
    ///
    /// @param authorization the reader's own, as it came
    <B, A> Optional<A> ask(
            String path,
            String authorization,
            UnaryOperator<HttpRequest.Builder> request,
            BodyHandler<B> bodies,
            Reading<B, A> reading) {
        return settings.gateways().stream()
                .flatMap(gateway -> {
                    HttpRequest asked = request.apply(HttpRequest.newBuilder(gateway.resolve(path))
                                    .timeout(settings.answerWithin())
                                    .header("Authorization", authorization))
                            .build();
                    return ask(gateway, asked, bodies, reading).stream();
                })
                .findFirst();
    }

    private <B, A> Optional<A> ask(URI gateway, HttpRequest request, BodyHandler<B> bodies, Reading<B, A> reading) {
        try {
            return reading.of(http.send(request, bodies));
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
}
