package org.pasokh.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pasokh.local.CannotStart.Reason;

/// Asks a service over HTTP whether it is ready, as a load balancer would.
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Executor NEXT_TIME = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Readiness() {}

    static void await(String name, URI service) {
        HttpRequest question = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        CompletableFuture<Void> ready = new CompletableFuture<>();
        ask(question, ready);
        try {
            ready.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new CannotStart(
                        Reason.FAILED, "%s runs but is not ready after %d s".formatted(name, LIMIT.toSeconds()), e);
            }
            throw e;
        }
    }

    private static void ask(HttpRequest question, CompletableFuture<Void> ready) {
        if (ready.isDone()) {
            return;
        }
        var _ = HTTP.sendAsync(question, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (failure == null && answer.statusCode() == 200) {
                ready.complete(null);
            } else {
                NEXT_TIME.execute(() -> ask(question, ready));
            }
        });
    }
}
