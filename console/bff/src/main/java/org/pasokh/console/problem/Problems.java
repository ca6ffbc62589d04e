package org.pasokh.console.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem as the answer to a call.
@Component
public final class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public void answer(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:pasokh:problem:" + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status().value());
        body.put("detail", problem.detail());
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /// All that the console itself refuses; the services' problems pass through as they are.
    public enum Problem {
        SIGNED_OUT(HttpStatus.UNAUTHORIZED, "Nobody is signed in", "Sign in and call again."),
        FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed", "The call lacks the right or the X-XSRF-TOKEN header."),
        NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "The console has no such address."),
        MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "Malformed request", "The address is none."),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large", "The call carries more than is taken here."),
        SERVICE_UNAVAILABLE(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The service is away",
                "Whether it took effect is not known. Call again, with the same command id if it has one."),
        IDENTITY_UNAVAILABLE(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Sign-in is away",
                "The session could not be prolonged now. Call again.");

        private final HttpStatus status;
        private final String title;
        private final String detail;

        Problem(HttpStatus status, String title, String detail) {
            this.status = status;
            this.title = title;
            this.detail = detail;
        }

        HttpStatus status() {
            return status;
        }

        String title() {
            return title;
        }

        String detail() {
            return detail;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
