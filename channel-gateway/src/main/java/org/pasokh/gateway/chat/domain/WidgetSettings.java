package org.pasokh.gateway.chat.domain;

import java.util.List;

/// How the business wants the widget of an entry point.
///
/// @param mail whether visitors may leave an address to be answered by mail, and have sent what was said
/// @param rating whether they are asked how well they were served
/// @param questions what they are asked before
public record WidgetSettings(
        AwayConduct whenClosed, AwayConduct whenUnstaffed, boolean mail, boolean rating, List<Question> questions) {

    public WidgetSettings {
        questions = List.copyOf(questions);
    }
}
