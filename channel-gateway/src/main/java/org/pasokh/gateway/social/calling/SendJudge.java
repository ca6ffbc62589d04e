package org.pasokh.gateway.social.calling;

import org.pasokh.gateway.social.provider.SendResult;

/// What follows from an answer to a message of ours, as far as it is the same for all providers.
public final class SendJudge {

    private SendJudge() {}

    /// What a provider says in its own way.
    public interface Words {

        /// Of a 2xx.
        SendResult accepted(Answer.Answered answered);

        /// Of a 4xx that is not 429, as a code.
        String refusal(Answer.Answered answered);
    }

    public static SendResult of(Answer answer, Words words) {
        return switch (answer) {
            case Answer.NotSent(String reason) -> new SendResult.Untried(reason);
            case Answer.NoAnswer(String reason) -> new SendResult.Unknown(reason);
            case Answer.Answered answered -> of(answered, words);
        };
    }

    private static SendResult of(Answer.Answered answered, Words words) {
        int status = answered.status();
        if (answered.isOk()) {
            return words.accepted(answered);
        }
        if (status == 429) {
            return new SendResult.PutOff("http 429", answered.retryAfter());
        }
        if (status == 502 || status == 504) {
            // somebody in between lost sight of it
            return new SendResult.Unknown("http " + status);
        }
        if (status >= 500) {
            return new SendResult.PutOff("http " + status, answered.retryAfter());
        }
        return new SendResult.Refused(words.refusal(answered));
    }
}
