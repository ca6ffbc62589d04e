package org.pasokh.platform.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// The problems that every service has.
public final class Problems {

    private static final String INVALID = "invalid-request";

    private Problems() {}

    /// A field of the request and what is wrong with it.
    public record WrongField(String field, String problem) {}

    public static Problem malformed() {
        return Problem.of(
                "malformed-request",
                HttpStatus.BAD_REQUEST,
                "Malformed request",
                "The body cannot be read as the JSON that this call takes.");
    }

    public static Problem invalid(List<WrongField> fields) {
        return Problem.of(
                        INVALID,
                        HttpStatus.BAD_REQUEST,
                        "Invalid request",
                        "Some fields or parameters are missing or have values that are not allowed.")
                .with("fields", List.copyOf(fields));
    }

    public static Problem unauthenticated() {
        return Problem.of(
                "unauthenticated",
                HttpStatus.UNAUTHORIZED,
                "Not signed in",
                "This call needs a bearer token that is genuine and has not expired.");
    }

    public static Problem forbidden() {
        return Problem.of(
                "forbidden", HttpStatus.FORBIDDEN, "Not allowed", "The caller's roles do not allow this call.");
    }

    public static Problem unavailable() {
        return Problem.of(
                "temporarily-unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Temporarily unavailable",
                "The database or the message log cannot be reached. Whether the request took effect is not known; "
                        + "repeating it with the same ids is safe.");
    }

    /// @param errorId under which the log tells more
    public static Problem internal(String errorId) {
        return Problem.of(
                        "internal-error",
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Internal error",
                        "Something went wrong on the server. The error's id helps to find it in the log.")
                .with("errorId", errorId);
    }

    /// For what HTTP itself says: 404, 405, 406, 415 and the like.
    public static Problem ofStatus(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> unauthenticated();
            case FORBIDDEN -> forbidden();
            case SERVICE_UNAVAILABLE -> unavailable();
            default ->
                Problem.of(
                        status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'),
                        status,
                        status.getReasonPhrase(),
                        "The server answers this request with status " + status.value() + ".");
        };
    }
}
