package org.pasokh.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pasokh.console.problem.Problems;
import org.pasokh.console.problem.Problems.Problem;
import org.pasokh.console.session.SessionTokens;
import org.pasokh.console.session.SessionTokens.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Passes on to channel-gateway, with the session's token, what is about files and the ledger: what is under
/// `/api/files/v1` to `/content/v1`, what is under `/api/ledger/v1` to `/ledger/v1`. Files pass through piece by piece.
@RestController
class GatewayDoor {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayDoor.class);
    private static final String FILES = "/api/files/v1/";
    private static final String API = "/api/";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);

    private static final List<String> ANSWERED_WITH = List.of(
            "Content-Type",
            "Content-Length",
            "Content-Disposition",
            "Content-Security-Policy",
            "Cross-Origin-Resource-Policy",
            "X-Content-Type-Options",
            "Cache-Control",
            "ETag",
            "Retry-After");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final Clock clock = Clock.systemUTC();
    private final Replicas replicas;
    private final Duration patience;
    private final SessionTokens tokens;
    private final Problems problems;

    GatewayDoor(DoorSettings settings, SessionTokens tokens, Problems problems) {
        this.replicas = new Replicas(settings.channelGateway(), settings.avoidFor());
        this.patience = settings.fileWithin();
        this.tokens = tokens;
        this.problems = problems;
    }

    @GetMapping({FILES + "**", "/api/ledger/v1/**"})
    void get(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, InterruptedException {
        pass(request, response, who);
    }

    @PutMapping(FILES + "uploads/{upload}")
    void put(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, InterruptedException {
        pass(request, response, who);
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, InterruptedException {
        Optional<String> inside = inside(request);
        if (inside.isEmpty()) {
            problems.answer(response, Problem.MALFORMED_REQUEST);
            return;
        }
        switch (tokens.of(who, request, response)) {
            case Token.Valid token -> pass(inside.get(), request, response, token);
            case Token.Over _ -> {
                request.getSession().invalidate();
                problems.answer(response, Problem.SIGNED_OUT);
            }
            case Token.Unknown _ -> problems.answer(response, Problem.IDENTITY_UNAVAILABLE);
        }
    }

    private void pass(String inside, HttpServletRequest request, HttpServletResponse response, Token.Valid token)
            throws IOException, InterruptedException {
        for (URI replica : replicas.inOrder(request.getSession().getId(), clock.instant())) {
            HttpRequest call = HttpRequest.newBuilder(replica.resolve(inside))
                    .header("Authorization", "Bearer " + token.value())
                    .timeout(patience)
                    .method(request.getMethod(), body(request))
                    .build();
            try {
                HttpResponse<InputStream> answer = http.send(call, BodyHandlers.ofInputStream());
                replicas.answered(replica);
                hand(answer, response);
                return;
            } catch (ConnectException | HttpConnectTimeoutException e) {
                // nothing of the body has been read yet
                LOG.warn("channel-gateway at {} cannot be reached", replica);
                replicas.failed(replica, clock.instant());
            } catch (IOException e) {
                LOG.warn(
                        "channel-gateway at {} did not answer: {}",
                        replica,
                        e.getClass().getSimpleName());
                replicas.failed(replica, clock.instant());
                break;
            }
        }
        response.setHeader("Retry-After", "2");
        problems.answer(response, Problem.SERVICE_UNAVAILABLE);
    }

    /// With its length, where the browser says it, so that the gateway can refuse at once.
    private static BodyPublisher body(HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("GET")) {
            return BodyPublishers.noBody();
        }
        InputStream bytes = request.getInputStream();
        long length = request.getContentLengthLong();
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> bytes);
        if (length == 0) {
            return BodyPublishers.noBody();
        }
        return length < 0 ? stream : BodyPublishers.fromPublisher(stream, length);
    }

    private static void hand(HttpResponse<InputStream> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        ANSWERED_WITH.forEach(
                name -> answer.headers().firstValue(name).ifPresent(value -> response.setHeader(name, value)));
        try (InputStream body = answer.body()) {
            body.transferTo(response.getOutputStream());
        }
    }

    /// The gateway's own address for what the page asks; nothing for what no address can be.
    private static Optional<String> inside(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String path = request.getRequestURI();
        String inside = path.startsWith(FILES)
                ? "/content/v1/" + path.substring(FILES.length())
                : "/" + path.substring(API.length());
        try {
            return Optional.of(new URI(inside + query).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
