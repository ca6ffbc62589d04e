package org.pasokh.contracts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a visitor of a website beyond what they wrote.
///
/// @param customerId as whom the site knows them, proven by its signature; null of whom nobody has vouched for
/// @param email proven where there is a customerId, else what the visitor says
/// @param phone likewise, in E.164
/// @param answers to what they were asked before the conversation
public record VisitorFacts(
        @Nullable String customerId,
        @Nullable String email,
        @Nullable String phone,
        List<Answer> answers) {

    public VisitorFacts {
        answers = List.copyOf(answers);
    }

    /// @param question as the business has put it
    public record Answer(String question, String answer) {}
}
