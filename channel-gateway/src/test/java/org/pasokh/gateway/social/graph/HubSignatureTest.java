package org.pasokh.gateway.social.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.social.provider.Verdict;
import org.pasokh.gateway.social.provider.WebhookRequest;

class HubSignatureTest {

    private static final GraphAccess ACCESS =
            new GraphAccess("token", "app-secret", "verify-token-of-tests", null, "v25.0");
    /// Of `{"a":1}` under `app-secret`, made by another program.
    private static final String RIGHT = "sha256=a2ac6607a24977f9757e6d78319ae1660ad42ffeee0ee3f0dff30a92bcf85448";

    @Test
    void the_bytes_as_they_came_are_signed() {
        assertThat(HubSignature.verify(post("{\"a\":1}", RIGHT), ACCESS)).isEqualTo(new Verdict.Genuine());
        assertThat(HubSignature.verify(post("{\"a\": 1}", RIGHT), ACCESS))
                .isEqualTo(new Verdict.Forged("signature-wrong"));
    }

    @Test
    void a_signature_of_another_kind_or_none_proves_nothing() {
        assertThat(HubSignature.verify(post("{\"a\":1}", RIGHT.substring("sha256=".length())), ACCESS))
                .isEqualTo(new Verdict.Forged("signature-wrong"));
        assertThat(HubSignature.verify(new WebhookRequest("POST", Map.of(), Map.of(), new byte[0]), ACCESS))
                .isEqualTo(new Verdict.Forged("no-signature"));
    }

    @Test
    void who_greets_with_our_token_hears_the_challenge() {
        assertThat(HubSignature.verify(greeting("verify-token-of-tests", "1158201444"), ACCESS))
                .isEqualTo(new Verdict.Greeting("1158201444"));
        assertThat(HubSignature.verify(greeting("verify-token-of-others", "1158201444"), ACCESS))
                .isEqualTo(new Verdict.Forged("greeting-wrong"));
        assertThat(HubSignature.verify(greeting("verify-token-of-tests", "<script>"), ACCESS))
                .isEqualTo(new Verdict.Forged("greeting-wrong"));
    }

    private static WebhookRequest post(String body, String signature) {
        return new WebhookRequest("POST", Map.of("x-hub-signature-256", signature), Map.of(), body.getBytes(UTF_8));
    }

    private static WebhookRequest greeting(String token, String challenge) {
        return new WebhookRequest(
                "GET",
                Map.of(),
                Map.of("hub.mode", "subscribe", "hub.verify_token", token, "hub.challenge", challenge),
                new byte[0]);
    }
}
