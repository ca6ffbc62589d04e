package org.pasokh.gateway.chat.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.CallbackRefusal;
import org.pasokh.gateway.chat.domain.ChatState;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes what the gateway says as JSON.
final class GatewayFrameWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private GatewayFrameWriter() {}

    private record RefusedJson(@Nullable Long number, ProblemJson problem) {}

    private record StateJson(
            ChatState state,
            @Nullable String agentName,
            Instant at,
            @Nullable Instant promisedBy,
            @Nullable Instant notBefore,
            @Nullable CallbackRefusal callbackRefused,
            @Nullable String leftName,
            @Nullable List<Instant> freeTimes) {

        static StateJson of(GatewayFrame.State state) {
            return new StateJson(
                    state.state(),
                    state.agentName(),
                    state.at(),
                    state.callback().promisedBy(),
                    state.callback().notBefore(),
                    state.callback().refused(),
                    state.leftName(),
                    state.callback().freeTimes());
        }
    }

    private record ProblemJson(String type, String title, int status, String detail) {}

    static String write(GatewayFrame frame) {
        ObjectNode json = JSON.createObjectNode().put("type", FrameNames.of(frame));
        json.setAll(JSON.<ObjectNode>valueToTree(shown(frame)));
        return JSON.writeValueAsString(json);
    }

    static String nameOf(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object shown(GatewayFrame frame) {
        return switch (frame) {
            case GatewayFrame.Refused refused -> json(refused);
            case GatewayFrame.State state -> StateJson.of(state);
            case GatewayFrame.Welcome _,
                    GatewayFrame.Ticked _,
                    GatewayFrame.Unavailable _,
                    GatewayFrame.Entry _,
                    GatewayFrame.Typing _,
                    GatewayFrame.Pong _,
                    GatewayFrame.Seen _,
                    GatewayFrame.Done _,
                    TranscriptEntry _ -> frame;
        };
    }

    private static RefusedJson json(GatewayFrame.Refused refused) {
        Refusal why = refused.refusal();
        return new RefusedJson(
                refused.number(),
                new ProblemJson("urn:pasokh:problem:" + nameOf(why), why.title(), why.status(), why.detail()));
    }
}
