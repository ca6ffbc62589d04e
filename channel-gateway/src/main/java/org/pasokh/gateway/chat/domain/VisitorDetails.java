package org.pasokh.gateway.chat.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a visitor beyond what they write.
///
/// @param customerId as whom the site has vouched for them; null of who has only answered for themselves
/// @param phone in E.164
public record VisitorDetails(
        @Nullable String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        List<Answer> answers) {

    public static final VisitorDetails NONE = new VisitorDetails(null, null, null, null, List.of());

    public VisitorDetails {
        answers = List.copyOf(answers);
    }

    /// @param question as the business has put it
    public record Answer(String question, String answer) {}

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// With what the visitor has answered. What the site vouches for stays; an address or a number that is none is kept
    /// as it was typed, for somebody to read.
    public VisitorDetails answering(List<Question> questions, Map<String, String> given, Phones phones) {
        List<Answer> told = new ArrayList<>();
        String nameNow = name;
        String emailNow = email;
        String phoneNow = phone;
        for (Question question : questions) {
            String answer = answer(question, given.get(question.id()));
            if (answer == null) {
                continue;
            }
            Optional<String> mail = EmailAddress.read(answer);
            Optional<String> number = phones.read(answer);
            switch (question.kind()) {
                case NAME -> nameNow = nameNow == null ? answer : nameNow;
                case EMAIL -> emailNow = told(emailNow, mail, question, answer, told);
                case PHONE -> phoneNow = told(phoneNow, number, question, answer, told);
                case TEXT, CHOICE -> told.add(new Answer(question.wording(), answer));
            }
        }
        return new VisitorDetails(customerId, nameNow, emailNow, phoneNow, told);
    }

    private static @Nullable String told(
            @Nullable String known, Optional<String> read, Question question, String typed, List<Answer> others) {
        if (known != null) {
            return known;
        }
        if (read.isEmpty()) {
            others.add(new Answer(question.wording(), typed));
        }
        return read.orElse(null);
    }

    private static @Nullable String answer(Question question, @Nullable String typed) {
        if (typed == null || typed.length() > Question.LONGEST_ANSWER || !question.offers(typed)) {
            return null;
        }
        return VisitorText.inOneLine(typed);
    }
}
