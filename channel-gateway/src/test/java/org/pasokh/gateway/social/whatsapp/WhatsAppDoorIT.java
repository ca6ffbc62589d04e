package org.pasokh.gateway.social.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pasokh.gateway.RunningGateway;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// The webhook of a number, through the gateway's own front door.
@Timeout(60)
class WhatsAppDoorIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DOOR = "/social/v1/webhooks/whatsapp";
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        String number = "pasokh.social.whatsapp.numbers.whatsapp.";
        gateway = RunningGateway.start(
                "whatsapp-door",
                Map.of(
                        number + "phone-number-id",
                        FakeCloudApi.NUMBER,
                        number + "token",
                        FakeCloudApi.TOKEN,
                        number + "app-secret",
                        CloudPosts.SECRET,
                        number + "verify-token",
                        "verify-token-of-tests",
                        number + "base-url",
                        "http://127.0.0.1:1"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void who_greets_rightly_hears_the_challenge_and_nothing_else() throws Exception {
        HttpResponse<String> right = greeted("verify-token-of-tests");

        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).isEqualTo("1158201444");
        assertThat(greeted("verify-token-of-others").statusCode()).isEqualTo(401);
    }

    @Test
    void a_delivery_is_taken_as_it_was_signed_and_not_otherwise() throws Exception {
        byte[] body = CloudPosts.message("1", "text", "{\"body\":\"سلام\"}");
        byte[] changed = body.clone();
        changed[changed.length - 2] = ' ';

        assertThat(posted(body, body)).isEqualTo(200);
        assertThat(posted(changed, body)).isEqualTo(401);
    }

    private static HttpResponse<String> greeted(String token) throws Exception {
        String query = "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + token;
        return HTTP.send(HttpRequest.newBuilder(gateway.address(DOOR + query)).build(), BodyHandlers.ofString());
    }

    private static int posted(byte[] body, byte[] signed) throws Exception {
        WebhookRequest request = CloudPosts.signed(signed);
        return HTTP.send(
                        HttpRequest.newBuilder(gateway.address(DOOR))
                                .header(
                                        "X-Hub-Signature-256",
                                        request.header("X-Hub-Signature-256").orElseThrow())
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
