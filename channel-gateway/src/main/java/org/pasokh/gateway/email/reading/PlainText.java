package org.pasokh.gateway.email.reading;

/// Text as it goes on the log: lines end with `\n`, nothing unprintable, at most 64 kB of UTF-8.
final class PlainText {

    static final int MOST_BYTES = 65_536;

    private PlainText() {}

    static String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return cut(lines.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")).strip();
    }

    /// Never in the middle of a character.
    private static String cut(String text) {
        int bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            bytes += width(character);
            if (bytes > MOST_BYTES) {
                return text.substring(0, at);
            }
            at += Character.charCount(character);
        }
        return text;
    }

    private static int width(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
