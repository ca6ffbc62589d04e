package org.pasokh.gateway.email.thread;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells whether two subjects are about the same, however mail programs and gateways have decorated them.
final class Subjects {

    /// What mail programs put before the subject of an answer or of a mail passed on, in the languages of our
    /// customers.
    private static final Pattern MARK = Pattern.compile(
            "^\\s*(?:re|aw|sv|vs|antw|rif|ynt|fw|fwd|wg|tr|enc|رد|پاسخ|ارسال|ارجاع|بازارسال)\\s*(?:[\\[(]\\d{1,3}[\\])])?\\s*[:：]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// As lists and filters put it in front.
    private static final Pattern TAG = Pattern.compile("^\\s*\\[[^\\[\\]]{0,40}]");

    private static final Pattern UNHEARD = Pattern.compile("[\\p{Mn}\\p{Cf}\\u0640]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// Of all words in the one or the other, those that stand in both.
    private static final double ALIKE = 0.6;

    private Subjects() {}

    /// A subject that says nothing differs from none.
    static boolean differ(@Nullable String one, @Nullable String other) {
        String first = bare(one);
        String second = bare(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return !isWithin(first, second) && !isWithin(second, first) && likeness(first, second) < ALIKE;
    }

    /// Its words, folded: what is left when nothing is said by how it is written.
    static String bare(@Nullable String subject) {
        String rest = subject == null ? "" : subject;
        String before;
        do {
            before = rest;
            rest = TAG.matcher(MARK.matcher(rest).replaceFirst("")).replaceFirst("");
        } while (!rest.equals(before));
        String folded = UNHEARD.matcher(Normalizer.normalize(rest, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace('ي', 'ی')
                .replace('ك', 'ک')
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    /// Cut off or gone on.
    private static boolean isWithin(String part, String whole) {
        return (" " + whole + " ").contains(" " + part + " ");
    }

    private static double likeness(String one, String other) {
        Set<String> first = new HashSet<>(List.of(one.split(" ")));
        Set<String> second = new HashSet<>(List.of(other.split(" ")));
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return (double) first.size() / all.size();
    }
}
