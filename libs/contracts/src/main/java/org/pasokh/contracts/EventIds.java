package org.pasokh.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Ids that are a hash of their cause, so that the same cause leads to the same id whoever computes it, and however
/// often.
public final class EventIds {

    private static final int BYTES = 16;

    private EventIds() {}

    /// 32 hex digits of the SHA-256 over the parts, each preceded by its length so that parts cannot run together.
    public static String of(String... cause) {
        MessageDigest digest = sha256();
        for (String part : cause) {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update(new byte[] {
                (byte) (bytes.length >>> 24),
                (byte) (bytes.length >>> 16),
                (byte) (bytes.length >>> 8),
                (byte) bytes.length
            });
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
