package org.pasokh.console.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks the replicas of interaction-service, one after the other, until one answers. That may repeat a call whose
/// answer was lost: commands carry an id, and a repeat gets the first answer.
@Component
class InteractionService {

    private static final Logger LOG = LoggerFactory.getLogger(InteractionService.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
    private static final int AWAY = 503;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final Clock clock = Clock.systemUTC();
    private final Replicas replicas;
    private final Duration answerWithin;

    InteractionService(DoorSettings settings) {
        replicas = new Replicas(settings.interactionService(), settings.avoidFor());
        answerWithin = settings.answerWithin();
    }

    /// The first answer, its body still to be read; nothing when no replica answered.
    Optional<HttpResponse<InputStream>> ask(String session, Function<URI, HttpRequest> request)
            throws InterruptedException, IOException {
        Optional<HttpResponse<InputStream>> last = Optional.empty();
        for (URI replica : replicas.inOrder(session, clock.instant())) {
            Optional<HttpResponse<InputStream>> answer = askOne(replica, request.apply(replica));
            if (answer.isEmpty()) {
                continue;
            }
            if (last.isPresent()) {
                last.get().body().close();
            }
            last = answer;
            if (answer.get().statusCode() != AWAY) {
                replicas.answered(replica);
                return answer;
            }
            replicas.failed(replica, clock.instant());
        }
        return last;
    }

    /// The replica has gone silent in the middle of an answer: its sessions need not wait for it again.
    void hangs(URI asked) {
        LOG.warn("interaction-service at {} has gone silent", asked.getAuthority());
        replicas.failed(asked, clock.instant());
    }

    private Optional<HttpResponse<InputStream>> askOne(URI replica, HttpRequest request) throws InterruptedException {
        Future<HttpResponse<InputStream>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            return Optional.of(answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            replicas.failed(replica, clock.instant());
            LOG.warn("interaction-service at {} did not answer {}: {}", replica, request.method(), nameOf(e));
            return Optional.empty();
        }
    }

    private static String nameOf(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }
}
