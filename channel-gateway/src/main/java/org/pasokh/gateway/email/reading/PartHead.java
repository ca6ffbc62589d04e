package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/// What a part of a mail says of itself. The first field of a name counts.
final class PartHead {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}");
    private static final int LONGEST_NAME = 200;
    private static final Set<String> READ = Set.of("content-type", "content-disposition", "content-transfer-encoding");
    private static final Set<String> UUENCODED = Set.of("uuencode", "x-uuencode", "x-uue", "uue");

    private final Map<String, Value> values = new HashMap<>();
    private @Nullable String contentId;

    private record Value(String word, MimeParameterMapping parameters) {}

    void add(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (name.equals("content-id") && contentId == null) {
            contentId = asContentId(field.getBody());
        }
        if (READ.contains(name)) {
            values.computeIfAbsent(name, first -> valueOf(field));
        }
    }

    /// A type that is none, or a multipart that could not be taken apart, is text (RFC 2045, 5.2).
    String mediaType() {
        return declaredType().filter(type -> !type.startsWith("multipart/")).orElse("text/plain");
    }

    String multipartType() {
        return declaredType().orElse("multipart/mixed");
    }

    String attachmentType() {
        return values.containsKey("content-type") ? declaredType().orElse("application/octet-stream") : "text/plain";
    }

    private Optional<String> declaredType() {
        return Optional.ofNullable(values.get("content-type"))
                .map(Value::word)
                .filter(word -> MEDIA_TYPE.matcher(word).matches());
    }

    /// What Outlook packs, by its type or by the name it always has.
    boolean isTnef() {
        String type = declaredType().orElse("");
        return type.equals("application/ms-tnef")
                || type.equals("application/vnd.ms-tnef")
                || fileName()
                        .filter(name -> name.equalsIgnoreCase("winmail.dat"))
                        .isPresent();
    }

    /// Written in a way that MIME does not know.
    boolean isUuencoded() {
        Value encoding = values.get("content-transfer-encoding");
        return encoding != null && UUENCODED.contains(encoding.word);
    }

    @Nullable
    String charset() {
        return parameter("content-type", "charset").map(String::strip).orElse(null);
    }

    /// By which the HTML may speak of this part, without angle brackets.
    @Nullable
    String contentId() {
        return contentId;
    }

    boolean isAttachment() {
        Value disposition = values.get("content-disposition");
        return (disposition != null && disposition.word.equals("attachment"))
                || fileName().isPresent();
    }

    /// Never a path, never anything that would look like another name.
    Optional<String> fileName() {
        return parameter("content-disposition", "filename")
                .or(() -> parameter("content-type", "name"))
                .map(PartHead::asName)
                .filter(name -> !name.isEmpty());
    }

    private Optional<String> parameter(String field, String parameter) {
        return Optional.ofNullable(values.get(field)).map(value -> value.parameters.get(parameter));
    }

    private static @Nullable String asContentId(String written) {
        String id = written.strip().replaceAll("^<|>$", "");
        return id.isEmpty() || id.length() > LONGEST_NAME ? null : id;
    }

    /// From what somebody wrote, as a name that may be shown and saved under.
    static String asName(String written) {
        // 8-bit bytes reach us one by one as Latin-1 characters
        String text =
                written.chars().allMatch(c -> c < 256) ? Charsets.decode(written.getBytes(ISO_8859_1), null) : written;
        String name = HeaderText.decoded(text).replaceAll("^.*[/\\\\]", "").replaceAll("^\\.+", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static Value valueOf(Field field) {
        RawField raw = field instanceof RawField already ? already : new RawField(field.getName(), field.getBody());
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(raw);
        MimeParameterMapping parameters = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            if (pair.getValue() != null) {
                parameters.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
            }
        }
        String word = body.getValue() == null ? "" : body.getValue();
        return new Value(word.toLowerCase(Locale.ROOT).strip(), parameters);
    }
}
