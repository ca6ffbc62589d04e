package org.pasokh.gateway.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of mail that no person wrote to us (RFC 3834, RFC 3464): none opens work for an agent.
public enum MachineMail {
    BOUNCE,
    AUTO_REPLY,
    MAILING_LIST;

    private static final Set<String> LIST_PRECEDENCES = Set.of("bulk", "list", "junk");

    static Optional<MachineMail> of(FieldLines fields) {
        if (isBounce(fields)) {
            return Optional.of(BOUNCE);
        }
        if (isAutomatic(fields)) {
            return Optional.of(AUTO_REPLY);
        }
        if (LIST_PRECEDENCES.contains(word(fields, "precedence")) || fields.has("list-id")) {
            return Optional.of(MAILING_LIST);
        }
        return Optional.empty();
    }

    private static boolean isBounce(FieldLines fields) {
        List<String> returnPaths = fields.all("return-path");
        boolean nullSender =
                !returnPaths.isEmpty() && returnPaths.getFirst().strip().equals("<>");
        return nullSender
                || fields.first("content-type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("multipart/report")
                || fields.first("from").orElse("").toLowerCase(Locale.ROOT).contains("mailer-daemon@");
    }

    private static boolean isAutomatic(FieldLines fields) {
        String submitted = word(fields, "auto-submitted");
        return (!submitted.isEmpty() && !submitted.equals("no"))
                || word(fields, "precedence").equals("auto_reply")
                || fields.has("x-autoreply")
                || fields.has("x-autorespond");
    }

    /// A field's value without comments and parameters.
    private static String word(FieldLines fields, String name) {
        String value = fields.first(name).orElse("").toLowerCase(Locale.ROOT);
        return value.split("[;(]", 2)[0].strip();
    }
}
