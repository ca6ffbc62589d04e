package org.pasokh.gateway.email.thread;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what our mails carry out and proves what comes back. The first secret signs, every one is accepted, so a new
/// secret is put first and the old one leaves when no answer to its mails is awaited any more.
public final class ThreadSignatures {

    private static final String ALGORITHM = "HmacSHA256";
    /// 80 bits: a guess costs the sender one mail each, and a local part has 64 characters for everything.
    private static final int BYTES = 10;

    private static final int AT_LEAST_BYTES = 32;
    private static final int RADIX = 32;
    private static final int LENGTH = BYTES * 8 / 5;

    private final List<SecretKeySpec> secrets;

    private ThreadSignatures(List<SecretKeySpec> secrets) {
        this.secrets = secrets;
    }

    /// @param encoded each at least 32 bytes in base64
    public static ThreadSignatures of(List<String> encoded) {
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("there is no secret to sign mails with");
        }
        return new ThreadSignatures(
                encoded.stream().map(ThreadSignatures::decoded).toList());
    }

    private static SecretKeySpec decoded(String encoded) {
        byte[] bytes = Base64.getDecoder().decode(encoded.strip());
        if (bytes.length < AT_LEAST_BYTES) {
            throw new IllegalArgumentException("a secret has fewer than " + AT_LEAST_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /// Lower-case letters and digits only: mail systems fold the case of addresses.
    String sign(String... parts) {
        return sign(secrets.getFirst(), parts);
    }

    boolean verify(String signature, String... parts) {
        byte[] given = signature.getBytes(US_ASCII);
        boolean proven = false;
        for (SecretKeySpec secret : secrets) {
            proven |= MessageDigest.isEqual(sign(secret, parts).getBytes(US_ASCII), given);
        }
        return proven;
    }

    private static String sign(SecretKeySpec secret, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return text(Arrays.copyOf(mac.doFinal(), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static String text(byte[] bytes) {
        String digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
