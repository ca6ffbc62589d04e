package org.pasokh.gateway.content;

import java.util.regex.Pattern;

/// The names of files as strangers give them.
public final class FileNames {

    private static final int LONGEST = 200;
    private static final String NAMELESS = "file";

    /// Control characters and marks that turn the direction of what follows; the two joiners are letters' business.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]+");

    private FileNames() {}

    /// Never a path, never hidden, never anything that would look like another name.
    public static String clean(String written) {
        String name = UNSEEN.matcher(written)
                .replaceAll(" ")
                .replaceAll("^.*[/\\\\]", "")
                .strip()
                .replaceAll("^\\.+", "");
        if (name.isEmpty()) {
            return NAMELESS;
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
