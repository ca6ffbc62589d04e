package org.pasokh.gateway.chat.web;

import java.util.Map;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.VisitorFrame;

/// The names of the frames on the wire.
final class FrameNames {

    static final Map<String, Class<? extends VisitorFrame>> OF_VISITORS = Map.ofEntries(
            Map.entry("hello", VisitorFrame.Hello.class),
            Map.entry("message", VisitorFrame.Message.class),
            Map.entry("typing", VisitorFrame.Typing.class),
            Map.entry("received", VisitorFrame.Received.class),
            Map.entry("read", VisitorFrame.Read.class),
            Map.entry("leave", VisitorFrame.Leave.class),
            Map.entry("callback", VisitorFrame.Callback.class),
            Map.entry("cancel-callback", VisitorFrame.CancelCallback.class),
            Map.entry("ping", VisitorFrame.Ping.class),
            Map.entry("about", VisitorFrame.About.class),
            Map.entry("rate", VisitorFrame.Rate.class),
            Map.entry("copy", VisitorFrame.Copy.class));

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
            case VisitorFrame.About _ -> "about";
            case VisitorFrame.Rate _ -> "rate";
            case VisitorFrame.Copy _ -> "copy";
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
            case GatewayFrame.Seen _ -> "seen";
            case GatewayFrame.Done _ -> "done";
            case TranscriptEntry _ -> "message";
        };
    }
}
