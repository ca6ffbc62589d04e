package org.pasokh.gateway.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pasokh.contracts.contact.MachineMail;

/// Tells by its header fields whether a mail was written by a machine, and by what kind (RFC 3834, RFC 3464).
final class MachineSigns {

    private static final Set<String> LIST_PRECEDENCES = Set.of("bulk", "list", "junk");
    private static final List<String> RESPONDERS =
            List.of("x-autoreply", "x-autoreply-from", "x-autorespond", "x-mail-autoreply", "x-autoresponder");
    /// More hops than any delivery needs (RFC 5321, 6.3, asks for at least 100 only of a relay).
    private static final int MOST_HOPS = 50;

    private MachineSigns() {}

    static Optional<MachineMail> of(FieldLines fields) {
        if (report(fields).equals("delivery-status")) {
            return Optional.of(MachineMail.BOUNCE);
        }
        // vacation messages have no sender either: they are asked about first
        if (isAutomaticAnswer(fields)) {
            return Optional.of(MachineMail.AUTO_REPLY);
        }
        if (isBounce(fields)) {
            return Optional.of(MachineMail.BOUNCE);
        }
        if (isAutomatic(fields)) {
            return Optional.of(MachineMail.AUTO_REPLY);
        }
        if (LIST_PRECEDENCES.contains(word(fields, "precedence")) || fields.has("list-id")) {
            return Optional.of(MachineMail.MAILING_LIST);
        }
        return fields.all("received").size() > MOST_HOPS ? Optional.of(MachineMail.LOOP) : Optional.empty();
    }

    /// The kind of a multipart/report; a report of no kind is taken for a bounce.
    private static String report(FieldLines fields) {
        String type = fields.first("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/report")) {
            return "";
        }
        int at = type.indexOf("report-type=");
        return at < 0 || type.startsWith("delivery-status", at + "report-type=".length() + quote(type, at))
                ? "delivery-status"
                : "other";
    }

    private static int quote(String type, int at) {
        return type.startsWith("\"", at + "report-type=".length()) ? 1 : 0;
    }

    private static boolean isAutomaticAnswer(FieldLines fields) {
        return word(fields, "auto-submitted").equals("auto-replied")
                || word(fields, "precedence").equals("auto_reply")
                || report(fields).equals("other")
                || RESPONDERS.stream().anyMatch(fields::has);
    }

    private static boolean isBounce(FieldLines fields) {
        List<String> returnPaths = fields.all("return-path");
        boolean nullSender =
                !returnPaths.isEmpty() && returnPaths.getFirst().strip().equals("<>");
        return nullSender
                || fields.first("from").orElse("").toLowerCase(Locale.ROOT).contains("mailer-daemon@");
    }

    private static boolean isAutomatic(FieldLines fields) {
        String submitted = word(fields, "auto-submitted");
        return !submitted.isEmpty() && !submitted.equals("no");
    }

    /// A field's value without comments and parameters.
    private static String word(FieldLines fields, String name) {
        String value = fields.first(name).orElse("").toLowerCase(Locale.ROOT);
        return value.split("[;(]", 2)[0].strip();
    }
}
