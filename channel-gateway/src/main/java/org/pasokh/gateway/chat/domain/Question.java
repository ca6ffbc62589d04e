package org.pasokh.gateway.chat.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/// What a visitor is asked before the conversation.
///
/// @param id names it between widget and gateway
/// @param label by language; the widget has its own for a name, an address and a number
/// @param choices by language, of a CHOICE
public record Question(
        String id, Kind kind, boolean required, Map<String, String> label, List<Map<String, String>> choices) {

    public static final int MOST = 10;
    public static final int LONGEST_ANSWER = 500;

    public Question {
        requireNonNull(id, "a question needs an id");
        requireNonNull(kind, "a question needs a kind");
        label = label == null ? Map.of() : Map.copyOf(label);
        choices =
                choices == null ? List.of() : choices.stream().map(Map::copyOf).toList();
    }

    /// What is asked for.
    public enum Kind {
        NAME,
        EMAIL,
        PHONE,
        TEXT,
        CHOICE
    }

    /// As the business reads it: in English if it has been put in English, else as it has been put.
    String wording() {
        return label.getOrDefault(
                "en", label.values().stream().sorted().findFirst().orElse(id));
    }

    boolean offers(String answer) {
        return kind != Kind.CHOICE || choices.stream().anyMatch(choice -> choice.containsValue(answer));
    }
}
