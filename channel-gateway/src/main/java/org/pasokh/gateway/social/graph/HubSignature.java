package org.pasokh.gateway.social.graph;

import java.util.Map;
import org.pasokh.gateway.social.provider.Secrets;
import org.pasokh.gateway.social.provider.Verdict;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// Whether a request to our webhook is Meta's. What it signs has no time: a request that is sent again is the same
/// delivery again, and does no harm.
public final class HubSignature {

    static final String HEADER = "X-Hub-Signature-256";
    private static final String PREFIX = "sha256=";

    private HubSignature() {}

    public static Verdict verify(WebhookRequest request, GraphAccess access) {
        return switch (request.method()) {
            case "GET" -> greeted(request.query(), access.verifyToken());
            case "POST" -> posted(request, access.appSecret());
            default -> new Verdict.Forged("method");
        };
    }

    private static Verdict greeted(Map<String, String> query, String verifyToken) {
        String challenge = query.getOrDefault("hub.challenge", "");
        boolean right = "subscribe".equals(query.get("hub.mode"))
                && challenge.matches("[A-Za-z0-9_-]{1,200}")
                && Secrets.equal(query.getOrDefault("hub.verify_token", ""), verifyToken);
        return right ? new Verdict.Greeting(challenge) : new Verdict.Forged("greeting-wrong");
    }

    private static Verdict posted(WebhookRequest request, String appSecret) {
        String told = request.header(HEADER).orElse("");
        if (told.isEmpty()) {
            return new Verdict.Forged("no-signature");
        }
        String right = PREFIX + Secrets.signature(appSecret, request.body());
        return Secrets.equal(told, right) ? new Verdict.Genuine() : new Verdict.Forged("signature-wrong");
    }
}
