package org.pasokh.interaction.conversation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a website's visitor has told of themselves, or their site of them.
///
/// @param customerId as whom the site knows them, proven by its signature; null of whom nobody has vouched for
/// @param answers to what they were asked before the conversation
public record Particulars(
        @Nullable String customerId,
        @Nullable String email,
        @Nullable String phone,
        List<Answer> answers) {

    public Particulars {
        answers = List.copyOf(answers);
    }

    /// @param question as the business has put it
    public record Answer(String question, String answer) {}
}
