package org.pasokh.gateway.social.whatsapp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested.Template;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.calling.Multipart;
import org.pasokh.gateway.social.calling.SendJudge;
import org.pasokh.gateway.social.graph.GraphApi;
import org.pasokh.gateway.social.graph.GraphError;
import org.pasokh.gateway.social.graph.GraphJson;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.Part;
import org.pasokh.gateway.social.provider.SendResult;

/// Our messages as the Cloud API wants them.
final class WhatsAppSending {

    private static final String PRODUCT = "whatsapp";

    private static final SendJudge.Words WORDS = new SendJudge.Words() {
        @Override
        public SendResult accepted(Answer.Answered answered) {
            return new SendResult.Accepted(GraphJson.tree(answered.body())
                    .path("messages")
                    .valueStream()
                    .map(message -> message.path("id").asString(""))
                    .toList());
        }

        @Override
        public String refusal(Answer.Answered answered) {
            return GraphError.refusal(answered);
        }
    };

    private final GraphApi api;
    private final String phoneNumberId;

    WhatsAppSending(GraphApi api, String phoneNumberId) {
        this.api = api;
        this.phoneNumberId = phoneNumberId;
    }

    SendResult send(Dispatch dispatch) {
        return switch (dispatch.part()) {
            case Part.Text(String text, List<String> choices)
            when choices.isEmpty() -> send(dispatch, "text", Map.of("body", text));
            case Part.Text(String text, List<String> choices) ->
                send(dispatch, "interactive", WhatsAppChoices.interactive(text, choices));
            case Part.File file -> send(dispatch, file);
            case Part.OfTemplate(Template template) -> send(dispatch, "template", template(template));
        };
    }

    private SendResult send(Dispatch dispatch, String kind, Map<String, ?> content) {
        Map<String, Object> message = new HashMap<>();
        message.put("messaging_product", PRODUCT);
        message.put("recipient_type", "individual");
        message.put(Chats.isUserId(dispatch.chat()) ? "recipient" : "to", dispatch.chat());
        message.put("type", kind);
        message.put(kind, content);
        message.put("biz_opaque_callback_data", Callback.of(dispatch).text());
        return GraphError.judge(api.once(phoneNumberId + "/messages", message), WORDS);
    }

    /// Handed in first, then sent by the name it got. What is cut off while it is handed in has reached nobody.
    private SendResult send(Dispatch dispatch, Part.File file) {
        if (WhatsAppFiles.isTooLarge(file.attachment().content())) {
            return new SendResult.Refused("file-not-carried");
        }
        String mediaType = file.attachment().content().mediaType();
        Multipart form = new Multipart()
                .field("messaging_product", PRODUCT)
                .field("type", mediaType)
                .file("file", file);
        Answer answer = api.upload(phoneNumberId + "/media", form);
        if (!(answer instanceof Answer.Answered answered && answered.isOk())) {
            return GraphError.judgeUpload(answer, WORDS);
        }
        String kind = WhatsAppFiles.kind(mediaType);
        String id = GraphJson.tree(answered.body()).path("id").asString("");
        return send(
                dispatch,
                kind,
                kind.equals("document")
                        ? Map.of("id", id, "filename", file.attachment().name())
                        : Map.of("id", id));
    }

    private static Map<String, Object> template(Template template) {
        Map<String, Object> content = new HashMap<>();
        content.put("name", template.name());
        content.put("language", Map.of("code", template.language()));
        if (!template.parameters().isEmpty()) {
            List<Map<String, String>> parameters = template.parameters().stream()
                    .map(parameter -> Map.of("type", "text", "text", parameter))
                    .toList();
            content.put("components", List.of(Map.of("type", "body", "parameters", parameters)));
        }
        return content;
    }
}
