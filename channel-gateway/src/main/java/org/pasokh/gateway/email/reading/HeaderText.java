package org.pasokh.gateway.email.reading;

import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/// The text of header fields, from bytes that may be 8-bit where only ASCII is allowed.
final class HeaderText {

    /// Control characters, and those that turn the direction of what follows: a file name or a subject must not.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private HeaderText() {}

    /// The field's body on one line.
    static String of(Field field) {
        ByteSequence raw = field.getRaw();
        String whole = raw == null ? field.getName() + ":" + field.getBody() : Charsets.decode(raw.toByteArray(), null);
        return whole.substring(whole.indexOf(':') + 1)
                .replaceAll("\\r?\\n(?=[ \\t])", "")
                .strip();
    }

    /// With encoded words (RFC 2047) read; one that cannot be read stays as it is written.
    static String decoded(String text) {
        try {
            return visible(EncodedWords.decoded(text));
        } catch (RuntimeException e) {
            return visible(text);
        }
    }

    static String visible(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }
}
