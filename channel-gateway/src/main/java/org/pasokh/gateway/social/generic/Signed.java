package org.pasokh.gateway.social.generic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import org.pasokh.gateway.social.provider.Secrets;
import org.pasokh.gateway.social.provider.Verdict;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// The signature of a request: over its time, a dot, and its body as it stands.
final class Signed {

    static final String TIMESTAMP = "Pasokh-Timestamp";
    static final String SIGNATURE = "Pasokh-Signature";

    /// An older request may have been overheard and sent again.
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private Signed() {}

    static String signature(String secret, String timestamp, byte[] body) {
        return "sha256=" + Secrets.signature(secret, (timestamp + ".").getBytes(UTF_8), body);
    }

    static Verdict verify(WebhookRequest request, String secret, Instant now) {
        String timestamp = request.header(TIMESTAMP).orElse("");
        if (!request.method().equals("POST") || !timestamp.matches("\\d{1,12}")) {
            return new Verdict.Forged("no-timestamp");
        }
        String told = request.header(SIGNATURE).orElse("");
        if (!Secrets.equal(told, signature(secret, timestamp, request.body()))) {
            return new Verdict.Forged("signature-wrong");
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return age.compareTo(OLDEST) > 0 ? new Verdict.Forged("too-old") : new Verdict.Genuine();
    }
}
