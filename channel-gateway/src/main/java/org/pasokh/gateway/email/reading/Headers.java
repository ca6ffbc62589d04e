package org.pasokh.gateway.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Recipient;

/// Makes [MailHeaders] of header fields.
final class Headers {

    /// Blanks within are stripped afterwards: an expression for them would try every way to divide a long run.
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>]{1,1000})>");
    /// What we may repeat in a header of ours.
    private static final Pattern USABLE_ID = Pattern.compile("[!-~&&[^<>]]{1,500}");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
    /// Of a longer chain the first ids and the last tell the thread.
    private static final int MOST_REFERENCES = 50;

    private static final int LONGEST_SUBJECT = 998;
    private static final int MOST_RECIPIENTS = 500;
    /// Of one field that should stand there once.
    private static final int MOST_LINES = 4;
    /// What goes on the log.
    private static final int MOST_ADDRESSEES = 100;

    private static final List<String> RECIPIENT_FIELDS =
            List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to");

    private Headers() {}

    static HeaderReading of(FieldLines fields) {
        Optional<MailAddress> from = Stream.of("from", "sender", "reply-to", "return-path")
                .flatMap(name -> addresses(fields, name))
                .findFirst();
        if (from.isEmpty()) {
            return new HeaderReading.Unreadable("no-sender-address");
        }
        return new HeaderReading.Read(new MailHeaders(
                from.get(),
                addresses(fields, "reply-to").findFirst().orElse(from.get()),
                RECIPIENT_FIELDS.stream()
                        .flatMap(name -> addresses(fields, name))
                        .limit(MOST_RECIPIENTS)
                        .toList(),
                fields.first("subject").map(Headers::subject).orElse(null),
                fields.first("message-id").flatMap(Headers::messageId).orElse(null),
                messageIds(fields, "in-reply-to"),
                messageIds(fields, "references"),
                language(fields),
                MachineSigns.of(fields),
                Stream.concat(
                                addressees(fields, "to", Recipient.Place.TO),
                                addressees(fields, "cc", Recipient.Place.CC))
                        .limit(MOST_ADDRESSEES)
                        .toList()));
    }

    private static Stream<Recipient> addressees(FieldLines fields, String name, Recipient.Place place) {
        return addresses(fields, name).map(to -> new Recipient(place, to.address(), to.name()));
    }

    private static Stream<MailAddress> addresses(FieldLines fields, String name) {
        return fields.all(name).stream().limit(MOST_LINES).flatMap(line -> Addresses.in(line).stream());
    }

    private static String subject(String line) {
        String subject = HeaderText.decoded(line);
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    private static Optional<String> messageId(String line) {
        return messageIds(line).stream().findFirst();
    }

    private static List<String> messageIds(FieldLines fields, String name) {
        List<String> ids = fields.all(name).stream()
                .flatMap(line -> messageIds(line).stream())
                .distinct()
                .toList();
        if (ids.size() <= MOST_REFERENCES) {
            return ids;
        }
        List<String> ends = new ArrayList<>(ids.subList(0, 1));
        ends.addAll(ids.subList(ids.size() - MOST_REFERENCES + 1, ids.size()));
        return ends;
    }

    /// Some programs leave the angle brackets away.
    private static List<String> messageIds(String line) {
        List<String> bracketed = MESSAGE_ID
                .matcher(line)
                .results()
                .map(found -> found.group(1).strip())
                .filter(Headers::isUsable)
                .toList();
        if (!bracketed.isEmpty()) {
            return bracketed;
        }
        return Stream.of(line.split("[\\s,]+"))
                .filter(word -> word.contains("@") && isUsable(word))
                .toList();
    }

    private static boolean isUsable(String id) {
        return USABLE_ID.matcher(id).matches();
    }

    private static @Nullable String language(FieldLines fields) {
        return fields.first("content-language")
                .map(line -> line.split("[,;]", 2)[0].strip())
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .orElse(null);
    }
}
