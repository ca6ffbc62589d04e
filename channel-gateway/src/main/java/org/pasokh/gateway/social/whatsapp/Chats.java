package org.pasokh.gateway.social.whatsapp;

import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.social.graph.GraphJson;
import tools.jackson.databind.JsonNode;

/// Who a chat is with. The provider's id of a user names it where there is one: it stays when the number is not told,
/// which the user decides. Before there were such ids, the number did.
final class Chats {

    private Chats() {}

    /// Such as `IR.13491208655302741918`; a number has only digits.
    static boolean isUserId(String chat) {
        return chat.indexOf('.') > 0;
    }

    static String of(JsonNode message, JsonNode contact) {
        String user = given(message, "from_user_id", contact, "user_id");
        String number = given(message, "from", contact, "wa_id");
        return one(user, number, message, "from");
    }

    static String ofReceipt(JsonNode status) {
        return one(
                GraphJson.text(status, "recipient_user_id"),
                GraphJson.text(status, "recipient_id"),
                status,
                "recipient_id");
    }

    /// The number for whoever looks the customer up, else all that is known.
    static String address(JsonNode message, JsonNode contact) {
        String number = given(message, "from", contact, "wa_id");
        return number == null ? of(message, contact) : "+" + number;
    }

    private static @Nullable String given(JsonNode first, String field, JsonNode second, String otherField) {
        String text = GraphJson.text(first, field);
        return text == null ? GraphJson.text(second, otherField) : text;
    }

    private static String one(@Nullable String user, @Nullable String number, JsonNode node, String field) {
        if (user != null) {
            return user;
        }
        return number == null ? GraphJson.required(node, field) : number;
    }
}
