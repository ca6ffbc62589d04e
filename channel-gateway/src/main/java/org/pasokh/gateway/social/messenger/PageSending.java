package org.pasokh.gateway.social.messenger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.calling.Multipart;
import org.pasokh.gateway.social.calling.SendJudge;
import org.pasokh.gateway.social.graph.GraphApi;
import org.pasokh.gateway.social.graph.GraphError;
import org.pasokh.gateway.social.graph.GraphJson;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.Part;
import org.pasokh.gateway.social.provider.SendResult;

/// Our messages as the Send API wants them.
final class PageSending {

    private static final String MESSAGES = "me/messages";

    private static final SendJudge.Words WORDS = new SendJudge.Words() {
        @Override
        public SendResult accepted(Answer.Answered answered) {
            String id = GraphJson.text(GraphJson.tree(answered.body()), "message_id");
            return new SendResult.Accepted(id == null ? List.of() : List.of(id));
        }

        @Override
        public String refusal(Answer.Answered answered) {
            return GraphError.refusal(answered);
        }
    };

    private final PageKind kind;
    private final GraphApi api;
    private final boolean humanAgent;

    PageSending(PageKind kind, GraphApi api, boolean humanAgent) {
        this.kind = kind;
        this.api = api;
        this.humanAgent = humanAgent;
    }

    SendResult send(Dispatch dispatch) {
        return switch (dispatch.part()) {
            case Part.Text(String text, List<String> choices) -> send(dispatch.chat(), text(text, choices));
            case Part.File file -> send(dispatch.chat(), file);
            case Part.OfTemplate _ -> new SendResult.Refused("no-templates");
        };
    }

    /// As an answer; once that is too late, as what a person writes, which may be later. The provider knows best when
    /// that is, and what it refuses for this it has not taken.
    private SendResult send(String chat, Map<String, Object> message) {
        Answer answer = api.once(MESSAGES, envelope(chat, message, Map.of("messaging_type", "RESPONSE")));
        if (humanAgent && GraphError.isWindowOver(answer)) {
            answer = api.once(
                    MESSAGES, envelope(chat, message, Map.of("messaging_type", "MESSAGE_TAG", "tag", "HUMAN_AGENT")));
        }
        return GraphError.judge(answer, WORDS);
    }

    private static Map<String, Object> envelope(
            String chat, Map<String, Object> message, Map<String, String> messagingType) {
        Map<String, Object> envelope = new HashMap<>(messagingType);
        envelope.put("recipient", Map.of("id", chat));
        envelope.put("message", message);
        return envelope;
    }

    private static Map<String, Object> text(String text, List<String> choices) {
        if (choices.isEmpty()) {
            return Map.of("text", text);
        }
        List<Map<String, String>> replies = choices.stream()
                .map(choice -> Map.of("content_type", "text", "title", choice, "payload", choice))
                .toList();
        return Map.of("text", text, "quick_replies", replies);
    }

    /// Handed in first, then sent by the name it got. What is cut off while it is handed in has reached nobody.
    private SendResult send(String chat, Part.File file) {
        if (kind.isTooLarge(file.attachment().content())) {
            return new SendResult.Refused("file-not-carried");
        }
        String type = type(file.attachment().content().mediaType());
        Answer answer = api.upload("me/message_attachments", form(type, file));
        if (!(answer instanceof Answer.Answered answered && answered.isOk())) {
            return GraphError.judgeUpload(answer, WORDS);
        }
        String id = GraphJson.tree(answered.body()).path("attachment_id").asString("");
        return send(chat, Map.of("attachment", Map.of("type", type, "payload", Map.of("attachment_id", id))));
    }

    private Multipart form(String type, Part.File file) {
        Multipart form = new Multipart();
        if (kind == PageKind.INSTAGRAM) {
            form.field("platform", kind.provider());
        }
        Attachment named = new Attachment(
                kind.nameOf(file.attachment().name()), file.attachment().content());
        return form.field("message", "{\"attachment\":{\"type\":\"" + type + "\",\"payload\":{\"is_reusable\":true}}}")
                .file("filedata", new Part.File(named, file.file()));
    }

    private static String type(String mediaType) {
        String kind = mediaType.substring(0, Math.max(0, mediaType.indexOf('/')));
        return switch (kind) {
            case "image", "video", "audio" -> kind;
            default -> "file";
        };
    }
}
