package org.pasokh.gateway.social.graph;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.provider.FetchResult;

/// What follows when a file is asked for.
public final class GraphFiles {

    private static final int UNAUTHORIZED = 401;

    private GraphFiles() {}

    /// @param found what to do with an answer that tells where the file is
    public static FetchResult told(Answer answer, Function<Answer.Answered, FetchResult> found) {
        return switch (answer) {
            case Answer.NotSent(String reason) -> new FetchResult.Untried(reason);
            case Answer.NoAnswer(String reason) -> new FetchResult.Later(reason, null);
            case Answer.Answered answered when answered.isOk() -> found.apply(answered);
            case Answer.Answered answered -> {
                boolean passes =
                        answered.status() == 429 || answered.status() == UNAUTHORIZED || answered.status() >= 500;
                yield passes
                        ? new FetchResult.Later(GraphError.refusal(answered), answered.retryAfter())
                        : new FetchResult.Gone(GraphError.refusal(answered));
            }
        };
    }

    public static Optional<URI> address(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
