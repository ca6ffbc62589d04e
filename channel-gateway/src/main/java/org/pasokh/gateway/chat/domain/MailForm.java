package org.pasokh.gateway.chat.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What somebody wrote who leaves an address instead of waiting.
///
/// @param requestId 128 random bits in hex, made by the page: the same form however often it is sent
public record MailForm(
        @Nullable String requestId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String text,
        @Nullable String language)
        implements Form {

    private static final int LONGEST_SUBJECT = 60;

    @Override
    public Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        Form.addFaults(requestId, name, language, faults);
        if (email == null || EmailAddress.read(email).isEmpty()) {
            faults.put("email", "is no address");
        }
        if (!Form.isFilled(text, VisitorText.LONGEST)) {
            faults.put("text", "is missing or too long");
        }
        return faults;
    }

    /// Only of one without faults, as are those below.
    public String request() {
        return requireNonNull(requestId);
    }

    public String address() {
        return EmailAddress.read(requireNonNull(email)).orElseThrow();
    }

    public @Nullable String writer() {
        return name == null ? null : VisitorText.inOneLine(name);
    }

    public String words() {
        return Cleaning.clean(requireNonNull(text)).strip();
    }

    /// The beginning of the first line: nobody is asked for one.
    public String subject() {
        String line = requireNonNullElse(
                VisitorText.inOneLine(words().lines().findFirst().orElse("")), "");
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_SUBJECT);
        int end = space > LONGEST_SUBJECT / 2
                ? space
                : line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_SUBJECT));
        return line.substring(0, end).strip() + "…";
    }
}
