package org.pasokh.gateway.social.graph;

import java.util.Set;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.calling.SendJudge;
import org.pasokh.gateway.social.provider.SendResult;
import tools.jackson.databind.JsonNode;

/// What the Graph API calls what went wrong. Its codes say more than the status they come with.
public record GraphError(int code, int subcode) {

    private static final int PERMISSION = 10;
    /// Too much, too fast, or not well at the moment: the same message may be taken later.
    private static final Set<Integer> PASSING =
            Set.of(2, 4, 17, 32, 613, 80006, 80007, 130429, 131016, 131048, 131056, 131057, 133004);
    /// Somebody has to give us a new token; what was written waits for it.
    private static final Set<Integer> TOKEN = Set.of(0, 102, 190);
    private static final Set<Integer> WINDOW = Set.of(470, 131047);
    private static final Set<Integer> WINDOW_OF_PAGES = Set.of(2018278, 2534022);
    private static final Set<Integer> NOT_THERE = Set.of(551, 131026);

    private static final int NONE = -1;

    public static GraphError of(JsonNode error) {
        return new GraphError(
                error.path("code").asInt(NONE), error.path("error_subcode").asInt(NONE));
    }

    /// The customer was last heard too long ago.
    public boolean isWindowOver() {
        return WINDOW.contains(code) || (code == PERMISSION && WINDOW_OF_PAGES.contains(subcode));
    }

    /// A code, never the words.
    public String reason() {
        if (isWindowOver()) {
            return "window-over";
        }
        if (TOKEN.contains(code)) {
            return "token-not-valid";
        }
        return NOT_THERE.contains(code) ? "undeliverable" : "graph " + code;
    }

    static GraphError in(Answer.Answered answered) {
        return of(GraphJson.tree(answered.body()).path("error"));
    }

    /// What came of a message of ours.
    public static SendResult judge(Answer answer, SendJudge.Words words) {
        if (answer instanceof Answer.Answered answered && !answered.isOk()) {
            GraphError error = in(answered);
            if (PASSING.contains(error.code) || TOKEN.contains(error.code)) {
                return new SendResult.PutOff(error.reason(), answered.retryAfter());
            }
        }
        return SendJudge.of(answer, words);
    }

    /// What follows for a message whose file could not be handed in: it was certainly not sent.
    public static SendResult judgeUpload(Answer answer, SendJudge.Words words) {
        SendResult judged = judge(answer, words);
        return judged instanceof SendResult.Unknown(String reason) ? new SendResult.PutOff(reason, null) : judged;
    }

    /// As a refusal's code.
    public static String refusal(Answer.Answered answered) {
        GraphError error = in(answered);
        return error.code == NONE ? "http " + answered.status() : error.reason();
    }

    /// Whether the answer says that the customer was last heard too long ago.
    public static boolean isWindowOver(Answer answer) {
        return answer instanceof Answer.Answered answered
                && !answered.isOk()
                && in(answered).isWindowOver();
    }
}
