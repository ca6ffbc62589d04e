package org.pasokh.gateway.chat.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The installation's secrets behind session tokens: the first signs, all of them verify, so that one can be replaced
/// while tokens of the former are still about.
public final class SessionKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int AT_LEAST_BYTES = 32;

    private final List<SecretKeySpec> keys;

    private SessionKeys(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /// @param encoded each at least 32 bytes in base64
    public static SessionKeys of(List<String> encoded) {
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("there is no session key");
        }
        return new SessionKeys(encoded.stream().map(SessionKeys::decoded).toList());
    }

    /// A name for what must not be named: the same for the same, and to nobody else of use.
    String nameless(String text) {
        return sign(keys.getLast(), "nameless/" + text);
    }

    String sign(String text) {
        return sign(keys.getFirst(), text);
    }

    /// Compares the encoded forms: of a decoded signature the last two bits could differ unseen.
    boolean verify(String text, String signature) {
        byte[] given = signature.getBytes(US_ASCII);
        return keys.stream()
                .anyMatch(key -> MessageDigest.isEqual(sign(key, text).getBytes(US_ASCII), given));
    }

    private static String sign(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec decoded(String encoded) {
        byte[] bytes = Base64.getDecoder().decode(encoded.strip());
        if (bytes.length < AT_LEAST_BYTES) {
            throw new IllegalArgumentException("a session key has fewer than " + AT_LEAST_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
