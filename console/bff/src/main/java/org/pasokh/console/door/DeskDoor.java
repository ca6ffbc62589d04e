package org.pasokh.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pasokh.console.problem.Problems;
import org.pasokh.console.problem.Problems.Problem;
import org.pasokh.console.session.SessionTokens;
import org.pasokh.console.session.SessionTokens.Token;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Passes the page's calls on to interaction-service, with the session's token: what is under `/api/desk` to `/desk`,
/// what is under `/api/admin` to `/admin`.
@RestController
class DeskDoor {

    private static final String OUTSIDE = "/api/";
    private static final String DESK = "/desk/";
    private static final String ADMIN = "/admin/";
    private static final int LARGEST = 256 * 1024;

    /// A whole configuration, which the service bounds; it says better than we could that it is too large.
    private static final int LARGEST_OF_ADMIN = 9 * 1024 * 1024;

    private static final List<String> ASKED_WITH =
            List.of("Accept", "Accept-Language", "Content-Type", "If-Match", "Last-Event-ID", "traceparent");
    /// A mail's page comes with a policy of its own, stricter than ours but for who may frame it.
    private static final List<String> ANSWERED_WITH = List.of(
            "Content-Type",
            "Content-Disposition",
            "Content-Security-Policy",
            "Cross-Origin-Resource-Policy",
            "Cache-Control",
            "ETag",
            "Retry-After");

    private final InteractionService service;
    private final SessionTokens tokens;
    private final LiveStreams streams;
    private final Problems problems;

    DeskDoor(InteractionService service, SessionTokens tokens, LiveStreams streams, Problems problems) {
        this.service = service;
        this.tokens = tokens;
        this.streams = streams;
        this.problems = problems;
    }

    @RequestMapping(
            path = {"/api/desk/**", "/api/admin/**"},
            method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT})
    void pass(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, InterruptedException {
        // before anybody looks at its parameters
        Optional<URI> inside = inside(request);
        if (inside.isEmpty()) {
            problems.answer(response, Problem.MALFORMED_REQUEST);
            return;
        }
        switch (tokens.of(who, request, response)) {
            case Token.Valid token -> pass(inside.get(), request, response, token);
            case Token.Over over -> signOut(request, response);
            case Token.Unknown unknown -> problems.answer(response, Problem.IDENTITY_UNAVAILABLE);
        }
    }

    private void pass(URI inside, HttpServletRequest request, HttpServletResponse response, Token.Valid token)
            throws IOException, InterruptedException {
        boolean admin = inside.getPath().startsWith(ADMIN);
        int largest = admin ? LARGEST_OF_ADMIN : LARGEST;
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            problems.answer(response, Problem.TOO_LARGE);
            return;
        }
        String session = request.getSession().getId();
        Function<URI, HttpRequest> call = replica -> call(at(replica, inside), request, body, token);
        boolean change = admin && !request.getMethod().equals("GET");
        Optional<HttpResponse<InputStream>> answer =
                change ? service.change(session, call) : service.ask(session, call);
        if (answer.isEmpty()) {
            response.setHeader("Retry-After", "2");
            problems.answer(response, Problem.SERVICE_UNAVAILABLE);
            return;
        }
        hand(session, answer.get(), response);
    }

    /// The service's own address for what the page asks; nothing for what no address can be.
    private static Optional<URI> inside(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        try {
            return Optional.of(new URI("/" + request.getRequestURI().substring(OUTSIDE.length()) + query));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URI at(URI replica, URI inside) {
        return URI.create(withoutSlash(replica) + inside);
    }

    private static HttpRequest call(URI address, HttpServletRequest request, byte[] body, Token.Valid token) {
        var call = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token.value());
        ASKED_WITH.forEach(name -> Optional.ofNullable(request.getHeader(name)).ifPresent(it -> call.header(name, it)));
        var publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        return call.method(request.getMethod(), publisher).build();
    }

    private void hand(String session, HttpResponse<InputStream> answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.statusCode());
        ANSWERED_WITH.forEach(
                name -> answer.headers().firstValue(name).ifPresent(value -> response.setHeader(name, value)));
        answer.headers().firstValue("Location").ifPresent(to -> response.setHeader("Location", outside(to)));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/event-stream")) {
            streams.pass(session, answer.body(), response, () -> service.hangs(answer.uri()));
            return;
        }
        try (InputStream body = answer.body()) {
            body.transferTo(response.getOutputStream());
        }
    }

    /// The service says where a command's answer will be; the page has to ask for it here.
    private static String outside(String location) {
        URI to = URI.create(location);
        String path = to.getRawPath();
        String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        return (path.startsWith(DESK) ? OUTSIDE + path.substring(1) : path) + query;
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().invalidate();
        problems.answer(response, Problem.SIGNED_OUT);
    }

    private static String withoutSlash(URI replica) {
        String address = replica.toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
