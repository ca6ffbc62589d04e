package org.pasokh.gateway.email.thread;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Ids of 32 hex digits, written shorter where room is scarce.
final class ShortIds {

    /// What [#shorten] writes: 128 bits by five, the first digit has only three.
    static final String PATTERN = "[0-7][0-9a-v]{25}";

    private static final int LENGTH = 26;
    private static final int RADIX = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private ShortIds() {}

    static String shorten(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id of 32 hex digits");
        }
        String digits = new BigInteger(1, HexFormat.of().parseHex(id)).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /// @param digits of the form [#PATTERN]
    static String lengthen(String digits) {
        return String.format("%032x", new BigInteger(digits, RADIX));
    }
}
