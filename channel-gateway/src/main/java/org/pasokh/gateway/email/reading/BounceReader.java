package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/// Reads bounces: as RFC 3464 has them, and those that only say in words that a mail came back.
public final class BounceReader {

    private static final int MOST_BYTES_OF_A_PART = 65_536;
    private static final int MOST_RETURNED = 20;
    private static final int DEEPEST = 10;

    private static final Set<String> STATUSES =
            Set.of("message/delivery-status", "message/global-delivery-status", "text/rfc822-delivery-status");
    private static final Set<String> RETURNED =
            Set.of("message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers", "text/plain");

    private static final Pattern ACTION = Pattern.compile("^action:[ \\t]*([a-z]+)", flags());
    private static final Pattern STATUS = Pattern.compile("^status:[ \\t]*([245]\\.\\d{1,3}\\.\\d{1,3})", flags());
    private static final Pattern STATUS_IN_WORDS =
            Pattern.compile("(?<![\\d.])(5\\.\\d{1,2}\\.\\d{1,3})(?![\\d.])", flags());
    private static final Pattern MESSAGE_ID =
            Pattern.compile("^[> \\t]{0,8}message-id:[ \\t]*(?:\\r?\\n[ \\t]+)?<([!-;=?-~]{1,500})>", flags());
    /// Of subjects, where no status is given. The first tell that it came back, the others that it is still on its way.
    private static final Pattern CAME_BACK = Pattern.compile(
            "undeliver|not delivered|could not be delivered|failure|failed|returned mail|rejected|unzustellbar|برگشت",
            flags());

    private static final Pattern STILL_TRYING = Pattern.compile("delay|warning|deferred|still being", flags());

    private @Nullable String action;
    private @Nullable String status;
    private @Nullable String statusInWords;
    private @Nullable String subject;
    private PartHead head = new PartHead();
    private final List<String> returned = new ArrayList<>();

    private BounceReader() {}

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
    }

    public static Bounce read(InputStream bytes) {
        BounceReader reader = new BounceReader();
        try {
            reader.read(MailReader.stream(bytes));
        } catch (MimeException | IOException e) {
            // what stands before the break is what there is
            return reader.bounce();
        }
        return reader.bounce();
    }

    private void read(MimeTokenStream stream) throws MimeException, IOException {
        int depth = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> head = new PartHead();
                case T_FIELD -> field(stream.getField());
                case T_START_MULTIPART -> depth++;
                case T_END_MULTIPART -> depth--;
                case T_BODY -> part(head.mediaType(), stream.getDecodedInputStream());
                default -> {
                    // the other states carry nothing of a bounce
                }
            }
            if (depth > DEEPEST) {
                return;
            }
        }
    }

    /// Of parts too, but the mail's own is the first.
    private void field(Field field) {
        head.add(field);
        if (subject == null && field.getName().equalsIgnoreCase("subject")) {
            subject = HeaderText.decoded(HeaderText.of(field));
        }
    }

    private void part(String mediaType, InputStream bytes) throws IOException {
        if (STATUSES.contains(mediaType)) {
            status(text(bytes));
        } else if (RETURNED.contains(mediaType)) {
            String text = text(bytes);
            MESSAGE_ID.matcher(text).results().limit(MOST_RETURNED).forEach(found -> returned.add(found.group(1)));
            if (mediaType.equals("text/plain") && statusInWords == null) {
                statusInWords = first(STATUS_IN_WORDS, text);
            }
        }
    }

    /// Of several recipients one that was failed to reach tells more than those that were not.
    private void status(String text) {
        for (String recipient : text.split("\\r?\\n[ \\t]*\\r?\\n")) {
            String said = first(ACTION, recipient);
            if (said != null && (action == null || said.equalsIgnoreCase("failed"))) {
                action = said;
                status = first(STATUS, recipient);
            }
        }
    }

    private Bounce bounce() {
        if (action != null) {
            return new Bounce(action.equalsIgnoreCase("failed"), status, returned);
        }
        boolean cameBack = !matches(STILL_TRYING) && (statusInWords != null || matches(CAME_BACK));
        return new Bounce(cameBack, statusInWords, returned);
    }

    private boolean matches(Pattern pattern) {
        return subject != null && pattern.matcher(subject).find();
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static String text(InputStream bytes) throws IOException {
        return new String(bytes.readNBytes(MOST_BYTES_OF_A_PART), ISO_8859_1);
    }
}
