package org.pasokh.gateway.social.whatsapp;

import java.util.List;
import java.util.Map;

/// Quick replies: buttons as long as they fit, else a list that opens.
final class WhatsAppChoices {

    static final int MOST = 10;
    static final int LONGEST = 20;
    private static final int MOST_BUTTONS = 3;
    private static final int LONGEST_TEXT_WITH_BUTTONS = 1_024;
    /// What opens the list: in every language.
    private static final String OPENS = "\u2630";

    private WhatsAppChoices() {}

    static Map<String, Object> interactive(String text, List<String> choices) {
        Map<String, Object> body = Map.of("text", text);
        return choices.size() <= MOST_BUTTONS && text.length() <= LONGEST_TEXT_WITH_BUTTONS
                ? Map.of("type", "button", "body", body, "action", Map.of("buttons", buttons(choices)))
                : Map.of("type", "list", "body", body, "action", list(choices));
    }

    private static List<Map<String, Object>> buttons(List<String> choices) {
        return choices.stream()
                .map(choice -> Map.of("type", "reply", "reply", Map.<String, Object>of("id", choice, "title", choice)))
                .toList();
    }

    private static Map<String, Object> list(List<String> choices) {
        List<Map<String, String>> rows = choices.stream()
                .map(choice -> Map.of("id", choice, "title", choice))
                .toList();
        return Map.of("button", OPENS, "sections", List.of(Map.of("rows", rows)));
    }
}
