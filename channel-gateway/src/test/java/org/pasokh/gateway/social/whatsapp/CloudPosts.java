package org.pasokh.gateway.social.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.pasokh.gateway.social.provider.Secrets;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// What the Cloud API posts, in its shapes.
final class CloudPosts {

    static final String SECRET = "app-secret-of-tests";
    static final String FROM_NUMBER = "\"from\":\"4711\"";
    static final String NUMBER_CONTACT = "{\"profile\":{\"name\":\"سارا محمدی\"},\"wa_id\":\"4711\"}";

    private CloudPosts() {}

    /// From somebody whose number is told.
    static byte[] message(String id, String kind, String content) {
        return messages(
                NUMBER_CONTACT,
                "{" + FROM_NUMBER + ",\"id\":\"wamid." + id + "\",\"timestamp\":\"1795251600\",\"type\":\"" + kind
                        + "\",\"" + kind + "\":" + content + "}");
    }

    static byte[] messages(String contacts, String messages) {
        return value("\"contacts\":[" + contacts + "],\"messages\":[" + messages + "]");
    }

    static byte[] statuses(String statuses) {
        return value("\"statuses\":[" + statuses + "]");
    }

    static byte[] value(String fields) {
        return ("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"102290129340398\",\"changes\":[{\"value\":{"
                        + "\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":\"982191000000\","
                        + "\"phone_number_id\":\"" + FakeCloudApi.NUMBER + "\"}," + fields
                        + "},\"field\":\"messages\"}]}]}")
                .getBytes(UTF_8);
    }

    static WebhookRequest signed(byte[] body) {
        return new WebhookRequest(
                "POST", Map.of("X-Hub-Signature-256", "sha256=" + Secrets.signature(SECRET, body)), Map.of(), body);
    }
}
