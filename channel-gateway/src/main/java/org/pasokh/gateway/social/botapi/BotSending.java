package org.pasokh.gateway.social.botapi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.calling.Multipart;
import org.pasokh.gateway.social.calling.SendJudge;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.Part;
import org.pasokh.gateway.social.provider.SendResult;
import tools.jackson.databind.JsonNode;

/// Our messages as the Bot API wants them.
final class BotSending {

    private static final long LARGEST_PHOTO = 10L * 1_024 * 1_024;

    private static final SendJudge.Words WORDS = new SendJudge.Words() {
        @Override
        public SendResult accepted(Answer.Answered answered) {
            JsonNode id = BotApi.tree(answered.body()).path("result").path("message_id");
            return new SendResult.Accepted(id.isMissingNode() ? List.of() : List.of(id.asString("")));
        }

        @Override
        public String refusal(Answer.Answered answered) {
            String said = BotApi.tree(answered.body())
                    .path("description")
                    .asString("")
                    .toLowerCase(Locale.ROOT);
            if (said.contains("blocked by the user") || said.contains("user is deactivated")) {
                return "blocked-by-customer";
            }
            return said.contains("chat not found") ? "chat-not-found" : "http " + answered.status();
        }
    };

    private BotSending() {}

    static SendResult send(BotApi api, Dispatch dispatch) {
        return switch (dispatch.part()) {
            case Part.Text(String text, List<String> choices) ->
                SendJudge.of(api.once("sendMessage", message(dispatch.chat(), text, choices)), WORDS);
            case Part.File file -> SendJudge.of(send(api, dispatch.chat(), file), WORDS);
            case Part.OfTemplate _ -> new SendResult.Refused("no-templates");
        };
    }

    private static Map<String, Object> message(String chat, String text, List<String> choices) {
        Map<String, Object> message = new HashMap<>();
        message.put("chat_id", chat);
        message.put("text", text);
        if (!choices.isEmpty()) {
            message.put("reply_markup", keyboard(choices));
        }
        return message;
    }

    /// What is chosen comes back as the customer's message.
    private static Map<String, Object> keyboard(List<String> choices) {
        List<List<Map<String, String>>> rows =
                choices.stream().map(choice -> List.of(Map.of("text", choice))).toList();
        return Map.of("keyboard", rows, "one_time_keyboard", true, "resize_keyboard", true);
    }

    private static Answer send(BotApi api, String chat, Part.File file) {
        boolean photo = Stream.of("image/jpeg", "image/png")
                        .anyMatch(file.attachment().content().mediaType()::equals)
                && file.attachment().content().length() <= LARGEST_PHOTO;
        Multipart form = new Multipart().field("chat_id", chat).file(photo ? "photo" : "document", file);
        return api.once(photo ? "sendPhoto" : "sendDocument", form.contentType(), form.body());
    }
}
