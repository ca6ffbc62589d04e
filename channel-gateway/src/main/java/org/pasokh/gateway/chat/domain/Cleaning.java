package org.pasokh.gateway.chat.domain;

import java.util.regex.Pattern;

/// Takes out of a text what is no writing.
final class Cleaning {

    static final Pattern BREAKS = Pattern.compile("[\\n\\t]+");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");
    private static final int REPLACEMENT = 0xFFFD;

    private Cleaning() {}

    static String clean(String raw) {
        String lines = LINE_ENDS.matcher(raw).replaceAll("\n");
        return wellFormed(CONTROLS.matcher(lines).replaceAll(""));
    }

    private static String wellFormed(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().map(Cleaning::scalar).forEach(result::appendCodePoint);
        return result.toString();
    }

    private static int scalar(int codePoint) {
        boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return halfPair ? REPLACEMENT : codePoint;
    }
}
