package org.pasokh.platform.problem;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// An answer that says what is wrong, as RFC 9457 has it. Each service lists its own in one place.
///
/// @param name stable, in kebab case: the type is `urn:pasokh:problem:<name>`
/// @param title the same for every occurrence
/// @param detail this occurrence, for a person; never an exception's message
/// @param extra further members, for a program
public record Problem(String name, HttpStatus status, String title, String detail, Map<String, Object> extra) {

    private static final String TYPES = "urn:pasokh:problem:";

    public Problem {
        extra = Map.copyOf(extra);
    }

    public static Problem of(String name, HttpStatus status, String title, String detail) {
        return new Problem(name, status, title, detail, Map.of());
    }

    public URI type() {
        return URI.create(TYPES + name);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new HashMap<>(extra);
        more.put(member, value);
        return new Problem(name, status, title, detail, more);
    }

    public ProblemDetail toDetail() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type());
        body.setTitle(title);
        extra.forEach(body::setProperty);
        return body;
    }
}
