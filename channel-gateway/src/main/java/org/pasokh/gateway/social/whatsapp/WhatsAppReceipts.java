package org.pasokh.gateway.social.whatsapp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.graph.GraphError;
import org.pasokh.gateway.social.graph.GraphJson;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Happening.Receipt;
import tools.jackson.databind.JsonNode;

/// Reads what became of messages of ours.
final class WhatsAppReceipts {

    private WhatsAppReceipts() {}

    static Happening receipt(JsonNode status) {
        String id = GraphJson.required(status, "id");
        Callback ours = Callback.read(GraphJson.text(status, "biz_opaque_callback_data"))
                .orElse(null);
        String chat = ours == null ? Chats.ofReceipt(status) : ours.chat();
        DeliveryStatus told = told(GraphJson.required(status, "status"));
        if (told == null) {
            return new Happening.Passed(chat, "status-unknown");
        }
        return new Receipt(
                chat,
                ours == null ? new Receipt.WithId(id) : new Receipt.Ours(Dispatch.messageOf(ours.once())),
                told,
                told == DeliveryStatus.FAILED ? reason(status) : null,
                Instant.ofEpochSecond(GraphJson.number(status, "timestamp")));
    }

    private static @Nullable DeliveryStatus told(String status) {
        return switch (status) {
            case "sent" -> DeliveryStatus.SENT;
            case "delivered" -> DeliveryStatus.DELIVERED;
            // a voice message that was heard
            case "read", "played" -> DeliveryStatus.READ;
            case "failed" -> DeliveryStatus.FAILED;
            default -> null;
        };
    }

    private static String reason(JsonNode status) {
        JsonNode error = status.path("errors").path(0);
        return error.isObject() ? GraphError.of(error).reason() : "not-told";
    }
}
