package org.pasokh.gateway.chat.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a visitor's page says.
public sealed interface VisitorFrame {

    /// The first frame: who comes, or comes back.
    ///
    /// @param language a BCP 47 tag
    /// @param visitor what the site has signed of who comes
    /// @param after the transcript position up to which the page knows everything; the start when absent
    record Hello(
            @Nullable String token,
            String language,
            @Nullable String name,
            @Nullable Long after,
            @Nullable String visitor)
            implements VisitorFrame {

        public static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
        private static final int LONGEST_NAME = 100;

        public Hello(@Nullable String token, String language, @Nullable String name, @Nullable Long after) {
            this(token, language, name, after, null);
        }

        public Hello {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new IllegalArgumentException("no language tag");
            }
            if (name != null && name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("name too long");
            }
            if (after != null && after < 0) {
                throw new IllegalArgumentException("position below 0");
            }
            name = name == null ? null : VisitorText.inOneLine(name);
        }

        public long position() {
            return after == null ? 0 : after;
        }
    }

    /// Something the visitor wrote; the same number is the same message, however often and wherever it comes.
    ///
    /// @param files handed in before, in their order
    record Message(long number, String text, List<FileSent> files) implements VisitorFrame {

        private static final long HIGHEST_NUMBER = 1_000_000_000;
        private static final int MOST_FILES = 10;

        public Message {
            if (number < 1 || number > HIGHEST_NUMBER) {
                throw new IllegalArgumentException("number out of range");
            }
            requireNonNull(text);
            files = files == null ? List.of() : List.copyOf(files);
            if (files.size() > MOST_FILES) {
                throw new IllegalArgumentException("too many files");
            }
        }

        public Message(long number, String text) {
            this(number, text, List.of());
        }
    }

    /// A file that goes with a message.
    ///
    /// @param upload the page's own id of it: 128 random bits in hex
    record FileSent(String upload, String name) {
        public FileSent {
            requireId(upload);
            requireNonNull(name);
        }
    }

    record Typing() implements VisitorFrame {}

    /// An agent's message has reached the page.
    record Received(String messageId) implements VisitorFrame {
        public Received {
            requireId(messageId);
        }
    }

    /// An agent's message has been seen.
    record Read(String messageId) implements VisitorFrame {
        public Read {
            requireId(messageId);
        }
    }

    record Leave() implements VisitorFrame {}

    /// The visitor does not want to wait here.
    ///
    /// @param phone as it was typed; absent to be written to
    /// @param time the earliest; as soon as it is their turn when absent
    record Callback(@Nullable String phone, @Nullable Instant time) implements VisitorFrame {

        public static final int LONGEST_PHONE = 40;

        public Callback {
            if (phone != null && phone.length() > LONGEST_PHONE) {
                throw new IllegalArgumentException("phone too long");
            }
        }
    }

    /// What the visitor has answered before the conversation, by question.
    record About(Map<String, String> answers) implements VisitorFrame {
        public About {
            if (answers.size() > Question.MOST) {
                throw new IllegalArgumentException("too many answers");
            }
            answers = Map.copyOf(answers);
        }
    }

    /// How well the visitor was served.
    ///
    /// @param score from 1 to 5, the best
    record Rate(int score, @Nullable String comment) implements VisitorFrame {
        private static final int BEST = 5;
        private static final int LONGEST_COMMENT = 1_000;

        public Rate {
            if (score < 1 || score > BEST) {
                throw new IllegalArgumentException("score out of range");
            }
            if (comment != null && comment.length() > LONGEST_COMMENT) {
                throw new IllegalArgumentException("comment too long");
            }
            String said = comment == null ? "" : Cleaning.clean(comment).strip();
            comment = said.isEmpty() ? null : said;
        }
    }

    /// The visitor wants what was said sent to this address.
    record Copy(String email) implements VisitorFrame {
        public Copy {
            requireNonNull(email);
        }
    }

    /// The visitor does not want to be called back any more.
    record CancelCallback() implements VisitorFrame {}

    /// Asks whether anybody is there.
    record Ping() implements VisitorFrame {}

    private static void requireId(String messageId) {
        if (!messageId.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("no message id");
        }
    }
}
