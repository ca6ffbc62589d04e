package org.pasokh.interaction.desk.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What may stay of an element's style: how words and tables look, nothing that lays one thing over another or asks
/// for anything from elsewhere.
final class MailStyle {

    private static final Set<String> PROPERTIES = Set.of(
            "background",
            "background-color",
            "clear",
            "color",
            "direction",
            "display",
            "float",
            "height",
            "letter-spacing",
            "line-height",
            "max-height",
            "max-width",
            "min-height",
            "min-width",
            "overflow-wrap",
            "table-layout",
            "unicode-bidi",
            "vertical-align",
            "white-space",
            "width",
            "word-break",
            "word-wrap");
    private static final Pattern FAMILIES =
            Pattern.compile("(?:border|font|list-style|margin|padding|text)(?:-[a-z-]+)?");
    /// A backslash may hide any of the others; a function that is none of these is unknown to us.
    private static final Pattern SAFE_VALUE =
            Pattern.compile("(?:[^\\\\@<>{}()]|\\b(?:rgba?|hsla?)\\([0-9., %/]*\\))*");

    private static final int LONGEST = 10_000;

    private MailStyle() {}

    static String safe(String style) {
        if (style.length() > LONGEST) {
            return "";
        }
        return Arrays.stream(style.split(";"))
                .map(String::strip)
                .filter(MailStyle::isSafe)
                .collect(Collectors.joining("; "));
    }

    private static boolean isSafe(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1);
        return (PROPERTIES.contains(property) || FAMILIES.matcher(property).matches())
                && SAFE_VALUE.matcher(value).matches();
    }
}
