package org.pasokh.gateway.social.calling;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.pasokh.gateway.social.provider.AccountId;

/// Calls one account's provider. Nothing else does.
public final class ProviderCalls {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final int LARGEST_ANSWER = 1_048_576;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final CircuitBreaker breaker;
    private final RateLimiter limiter;
    private final TimeLimiter limit;
    private final Retry onceRetry;
    private final Retry repeatableRetry;
    private final Guards guards;
    private final String name;
    private final RetryAfter retryAfter;

    public ProviderCalls(AccountId account, Guards guards, RetryAfter retryAfter) {
        this.guards = guards;
        this.retryAfter = retryAfter;
        name = account.name();
        breaker = guards.breakers.circuitBreaker(name);
        limiter = guards.limiters.rateLimiter(name);
        limit = guards.limits.timeLimiter(name);
        onceRetry = guards.retries.retry(name + " once", retry(this::isSurelyNotTaken));
        repeatableRetry = guards.retries.retry(name, retry(this::isWorthAnother));
    }

    /// While the circuit breaker is open nobody should begin anything.
    public boolean isAway() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /// What must not happen twice: tried again only while the provider has certainly not taken it.
    public Answer once(HttpRequest request) {
        return onceRetry.executeSupplier(() -> attempt(request, answers(), limit));
    }

    /// What may happen twice.
    public Answer repeatable(HttpRequest request) {
        return repeatableRetry.executeSupplier(() -> attempt(request, answers(), limit));
    }

    /// What the provider answers only when it has something, or after `waiting`.
    public Answer polling(HttpRequest request, Duration waiting) {
        TimeLimiter longer = guards.limits.timeLimiter(
                name + " poll",
                () -> TimeLimiterConfig.custom()
                        .timeoutDuration(guards.settings.timeLimit().plus(waiting))
                        .cancelRunningFuture(true)
                        .build());
        return attempt(request, answers(), longer);
    }

    /// A file, written to `into`; the answer's body is empty.
    public Answer download(HttpRequest request, Path into, long largest) {
        BodyHandler<byte[]> toFile = info -> HttpResponse.BodySubscribers.mapping(
                BodyHandlers.limiting(BodyHandlers.ofFile(into), largest).apply(info), _ -> new byte[0]);
        return attempt(request, toFile, limit);
    }

    private static BodyHandler<byte[]> answers() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER);
    }

    private Answer attempt(HttpRequest request, BodyHandler<byte[]> handler, TimeLimiter timed) {
        if (!breaker.tryAcquirePermission()) {
            return new Answer.NotSent("circuit-open");
        }
        if (!limiter.acquirePermission()) {
            breaker.releasePermission();
            return new Answer.NotSent("rate-limited");
        }
        long start = breaker.getCurrentTimestamp();
        try {
            Answer.Answered answered = answered(request, handler, timed);
            note(answered, breaker.getCurrentTimestamp() - start);
            return answered;
        } catch (Exception e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            return failed(e);
        }
    }

    private Answer.Answered answered(HttpRequest request, BodyHandler<byte[]> handler, TimeLimiter timed)
            throws Exception {
        HttpResponse<byte[]> response = timed.executeFutureSupplier(() -> HTTP.sendAsync(request, handler));
        Answer.Answered answered =
                new Answer.Answered(response.statusCode(), response.headers(), response.body(), null);
        return answered.retriedAfter(retryAfter.of(answered));
    }

    /// A provider that says "slower" or "no" is well.
    private void note(Answer.Answered answered, long duration) {
        TimeUnit unit = breaker.getTimestampUnit();
        if (answered.status() >= 500) {
            breaker.onError(duration, unit, new IOException("status " + answered.status()));
        } else {
            breaker.onSuccess(duration, unit);
        }
    }

    private static Answer failed(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new Answer.NoAnswer("stopped");
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return switch (cause) {
            case ConnectException _ -> new Answer.NotSent("unreachable");
            case TimeoutException _, HttpTimeoutException _, CancellationException _ ->
                new Answer.NoAnswer("timed-out");
            default -> new Answer.NoAnswer("connection-lost");
        };
    }

    private RetryConfig retry(Function<Answer, Boolean> again) {
        return RetryConfig.<Answer>custom()
                .maxAttempts(guards.settings.attempts())
                .retryOnResult(again::apply)
                .intervalBiFunction(this::pause)
                .build();
    }

    private boolean isSurelyNotTaken(Answer answer) {
        return switch (answer) {
            case Answer.NotSent notSent -> notSent.reason().equals("unreachable") && !isAway();
            case Answer.Answered answered -> (answered.status() == 429 || answered.status() == 503) && isSoon(answered);
            case Answer.NoAnswer _ -> false;
        };
    }

    private boolean isWorthAnother(Answer answer) {
        return switch (answer) {
            case Answer.NotSent _ -> isSurelyNotTaken(answer);
            case Answer.NoAnswer _ -> !isAway();
            case Answer.Answered answered ->
                answered.status() >= 500 ? !isAway() && isSoon(answered) : isSurelyNotTaken(answered);
        };
    }

    private boolean isSoon(Answer.Answered answered) {
        Duration wanted = answered.retryAfter();
        return wanted == null || wanted.compareTo(guards.settings.longestWait()) <= 0;
    }

    private Long pause(Integer attempts, Either<Throwable, Answer> result) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 6));
        if (result.isRight() && result.get() instanceof Answer.Answered answered && answered.retryAfter() != null) {
            return Math.max(own.toMillis(), answered.retryAfter().toMillis());
        }
        return own.toMillis();
    }
}
