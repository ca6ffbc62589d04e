package org.pasokh.gateway.social.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.pasokh.gateway.social.intake.RawPosts;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.PublicAddress;
import org.pasokh.gateway.social.provider.Verdict;
import org.pasokh.gateway.social.provider.WebhookRequest;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.pasokh.platform.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Where providers post. Answered with 200 when the log has what was posted, and not before; with 503 when that cannot
/// be told, so that it comes again.
@RestController
public class WebhookDoor {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
    private static final int LARGEST = 4 * 1_024 * 1_024;

    private final Function<String, Optional<ProviderAccount>> accounts;
    private final RawPosts posts;
    private final Counts counts;
    private final InstantSource clock;

    /// Who counts what was turned away.
    @FunctionalInterface
    public interface Counts {
        void forged(String entryPoint, String reason);
    }

    public WebhookDoor(
            Function<String, Optional<ProviderAccount>> accounts, RawPosts posts, Counts counts, InstantSource clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.counts = counts;
        this.clock = clock;
    }

    @RequestMapping(
            path = PublicAddress.WEBHOOKS + "{entryPoint}",
            method = {RequestMethod.GET, RequestMethod.POST})
    CompletableFuture<ResponseEntity<String>> take(@PathVariable String entryPoint, HttpServletRequest request)
            throws IOException {
        ProviderAccount account = accounts.apply(entryPoint)
                .orElseThrow(() -> new ProblemException(Problems.ofStatus(HttpStatus.NOT_FOUND)));
        WebhookRequest told = told(request);
        return switch (account.verify(told, clock.instant())) {
            case Verdict.Genuine _ -> taken(account, told);
            case Verdict.Greeting(String answer) ->
                CompletableFuture.completedFuture(
                        ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(answer));
            case Verdict.Forged(String reason) -> {
                LOG.warn("social.forged entryPoint={} reason={}", entryPoint, reason);
                counts.forged(entryPoint, reason);
                throw new ProblemException(forged());
            }
        };
    }

    private CompletableFuture<ResponseEntity<String>> taken(ProviderAccount account, WebhookRequest told) {
        return posts.append(account, told.body()).handle((_, failure) -> {
            if (failure == null) {
                return ResponseEntity.ok().build();
            }
            LOG.warn("social.log-away entryPoint={}", account.id().entryPoint());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "5")
                    .build();
        });
    }

    private static WebhookRequest told(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ProblemException(Problems.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
        }
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        Map<String, String> query = new HashMap<>();
        if (request.getQueryString() != null) {
            request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        }
        return new WebhookRequest(request.getMethod(), headers, query, body);
    }

    private static Problem forged() {
        return Problem.of(
                "webhook-not-proven",
                HttpStatus.UNAUTHORIZED,
                "This request proves nothing",
                "Its signature or secret is missing, wrong or too old.");
    }
}
