package org.pasokh.gateway.email.reading;

import java.util.Map;

/// Names for the files of a mail that has none for them. What is signed or encrypted keeps the ending by which programs
/// know it.
final class UnnamedParts {

    private static final Map<String, String> NAMES = Map.of(
            "application/pkcs7-mime", "smime.p7m",
            "application/x-pkcs7-mime", "smime.p7m",
            "application/pkcs7-signature", "smime.p7s",
            "application/x-pkcs7-signature", "smime.p7s",
            "application/pgp-signature", "signature.asc",
            "application/pgp-encrypted", "pgp-version.txt",
            "application/pgp-keys", "key.asc");

    private UnnamedParts() {}

    static String nameOf(String mediaType, int number) {
        if (mediaType.equals("message/rfc822")) {
            return "message-" + number + ".eml";
        }
        return NAMES.getOrDefault(mediaType, "attachment-" + number);
    }
}
