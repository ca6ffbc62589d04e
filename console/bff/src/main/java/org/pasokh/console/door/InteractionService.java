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
/// answer was lost: commands carry an id, and the service knows a change of the configuration that it has made.
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
    private final Patience ofCalls;
    private final Patience ofChanges;

    InteractionService(DoorSettings settings) {
        replicas = new Replicas(settings.interactionService(), settings.avoidFor());
        ofCalls = new Patience(settings.answerWithin(), true);
        ofChanges = new Patience(settings.changeWithin(), false);
    }

    /// @param asksOn whether another replica is asked after a silence
    private record Patience(Duration within, boolean asksOn) {}

    /// The first answer, its body still to be read; nothing when no replica answered.
    Optional<HttpResponse<InputStream>> ask(String session, Function<URI, HttpRequest> request)
            throws InterruptedException, IOException {
        return ask(session, request, ofCalls);
    }

    /// The same for a change of the configuration. A replica that takes long over one is at work: nothing is held
    /// against it, and no other is set to the same.
    Optional<HttpResponse<InputStream>> change(String session, Function<URI, HttpRequest> request)
            throws InterruptedException, IOException {
        return ask(session, request, ofChanges);
    }

    private Optional<HttpResponse<InputStream>> ask(
            String session, Function<URI, HttpRequest> request, Patience patience)
            throws InterruptedException, IOException {
        Optional<HttpResponse<InputStream>> last = Optional.empty();
        for (URI replica : replicas.inOrder(session, clock.instant())) {
            HttpRequest call = request.apply(replica);
            try {
                HttpResponse<InputStream> answer = askOne(call, patience.within);
                if (last.isPresent()) {
                    last.get().body().close();
                }
                last = Optional.of(answer);
                if (answer.statusCode() != AWAY) {
                    replicas.answered(replica);
                    return last;
                }
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("interaction-service at {} did not answer {}: {}", replica, call.method(), nameOf(e));
                if (e instanceof TimeoutException && !patience.asksOn) {
                    return last;
                }
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

    private HttpResponse<InputStream> askOne(HttpRequest request, Duration within)
            throws InterruptedException, ExecutionException, TimeoutException {
        Future<HttpResponse<InputStream>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private static String nameOf(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }
}
