package org.pasokh.gateway.chat.web;

import java.util.Map;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.VisitorFrame;

/// The names of the frames on the wire.
final class FrameNames {

    static final Map<String, Class<? extends VisitorFrame>> OF_VISITORS = Map.of(
            "hello", VisitorFrame.Hello.class,
            "message", VisitorFrame.Message.class,
            "typing", VisitorFrame.Typing.class,
            "received", VisitorFrame.Received.class,
            "read", VisitorFrame.Read.class,
            "leave", VisitorFrame.Leave.class,
            "callback", VisitorFrame.Callback.class,
            "cancel-callback", VisitorFrame.CancelCallback.class,
            "ping", VisitorFrame.Ping.class);

    private FrameNames() {}

    static String of(VisitorFrame frame) {
        return switch (frame) {
            case VisitorFrame.Hello _ -> "hello";
            case VisitorFrame.Message _ -> "message";
            case VisitorFrame.Typing _ -> "typing";
            case VisitorFrame.Received _ -> "received";
            case VisitorFrame.Read _ -> "read";
            case VisitorFrame.Leave _ -> "leave";
            case VisitorFrame.Callback _ -> "callback";
            case VisitorFrame.CancelCallback _ -> "cancel-callback";
            case VisitorFrame.Ping _ -> "ping";
        };
    }

    static String of(GatewayFrame frame) {
        return switch (frame) {
            case GatewayFrame.Welcome _ -> "welcome";
            case GatewayFrame.Ticked _ -> "ticked";
            case GatewayFrame.Refused _ -> "refused";
            case GatewayFrame.Unavailable _ -> "unavailable";
            case GatewayFrame.State _ -> "state";
            case GatewayFrame.Entry _ -> "entry";
            case GatewayFrame.Typing _ -> "typing";
            case GatewayFrame.Pong _ -> "pong";
            case TranscriptEntry _ -> "message";
        };
    }
}
