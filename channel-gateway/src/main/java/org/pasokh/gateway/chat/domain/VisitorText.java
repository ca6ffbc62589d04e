package org.pasokh.gateway.chat.domain;

import org.jspecify.annotations.Nullable;

/// What a visitor wrote, fit for the log. Only what is no writing at all is taken out or replaced: control characters,
/// and halves of surrogate pairs, which no UTF-8 can hold.
public sealed interface VisitorText {

    /// UTF-16 units, as a text field of HTML counts them.
    int LONGEST = 4_000;

    record Good(String text) implements VisitorText {}

    record Bad(Refusal refusal) implements VisitorText {}

    static VisitorText of(String raw) {
        if (raw.length() > LONGEST) {
            return new Bad(Refusal.TEXT_TOO_LONG);
        }
        String text = Cleaning.clean(raw);
        return text.isBlank() ? new Bad(Refusal.TEXT_EMPTY) : new Good(text);
    }

    /// A name; `null` when nothing of it can be seen.
    static @Nullable String inOneLine(String raw) {
        String line =
                Cleaning.BREAKS.matcher(Cleaning.clean(raw)).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }
}
