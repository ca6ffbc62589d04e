package org.pasokh.gateway.social.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Compares and signs without telling by the time it takes.
public final class Secrets {

    private static final String ALGORITHM = "HmacSHA256";

    private Secrets() {}

    public static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /// HMAC-SHA256 over the pieces as if they were one, in lower-case hex.
    public static String signature(String secret, byte[]... pieces) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            for (byte[] piece : pieces) {
                mac.update(piece);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
