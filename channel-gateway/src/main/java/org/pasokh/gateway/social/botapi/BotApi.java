package org.pasokh.gateway.social.botapi;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.pasokh.gateway.owning.TroubleException;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.calling.Downloads;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.calling.ProviderCalls;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.FetchResult;
import org.pasokh.gateway.social.provider.FileKeeping;
import org.pasokh.gateway.social.provider.MediaRef;
import org.pasokh.gateway.social.provider.ProviderTrouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The methods of a Bot API, called with a bot's token.
final class BotApi {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /// The interface hands out no larger ones.
    private static final long LARGEST_FILE = 20L * 1_024 * 1_024;

    private final URI base;
    private final String token;
    private final ProviderCalls calls;

    BotApi(AccountId account, URI base, String token, Guards guards) {
        this.base = base;
        this.token = token;
        calls = new ProviderCalls(account, guards, BotApi::retryAfter);
    }

    boolean isAway() {
        return calls.isAway();
    }

    /// For what must not happen twice.
    Answer once(String method, Map<String, ?> arguments) {
        return calls.once(request(method, arguments));
    }

    Answer once(String method, String contentType, BodyPublisher body) {
        return calls.once(HttpRequest.newBuilder(address(method))
                .header("Content-Type", contentType)
                .POST(body)
                .build());
    }

    Answer polling(String method, Map<String, ?> arguments, Duration waiting) {
        return calls.polling(request(method, arguments), waiting);
    }

    /// For what has to be so before anything else makes sense.
    void require(String method, Map<String, ?> arguments) throws TroubleException {
        Answer answer = calls.repeatable(request(method, arguments));
        if (!(answer instanceof Answer.Answered answered && answered.isOk())) {
            throw trouble(answer);
        }
    }

    static TroubleException trouble(Answer answer) {
        ProviderTrouble trouble = switch (answer) {
            case Answer.NotSent _, Answer.NoAnswer _ -> ProviderTrouble.AWAY;
            case Answer.Answered answered ->
                switch (answered.status()) {
                    case 401, 403, 404 -> ProviderTrouble.WRONG_CREDENTIALS;
                    case 409 -> ProviderTrouble.TAKEN_BY_ANOTHER;
                    case 429 -> ProviderTrouble.AWAY;
                    default -> answered.status() >= 500 ? ProviderTrouble.AWAY : ProviderTrouble.REFUSED;
                };
        };
        return new TroubleException(trouble, null);
    }

    FetchResult fetch(MediaRef media, FileKeeping keeping) {
        if (media.length() > LARGEST_FILE) {
            return new FetchResult.Gone("too-large");
        }
        return switch (calls.repeatable(request("getFile", Map.of("file_id", media.id())))) {
            case Answer.NotSent(String reason) -> new FetchResult.Untried(reason);
            case Answer.NoAnswer(String reason) -> new FetchResult.Later(reason, null);
            case Answer.Answered answered -> fetch(answered, media, keeping);
        };
    }

    private FetchResult fetch(Answer.Answered answered, MediaRef media, FileKeeping keeping) {
        if (!answered.isOk()) {
            String reason = "http " + answered.status();
            return answered.status() == 429 || answered.status() >= 500
                    ? new FetchResult.Later(reason, answered.retryAfter())
                    : new FetchResult.Gone(reason);
        }
        String path = tree(answered.body()).path("result").path("file_path").asString("");
        if (path.isEmpty() || path.contains("..")) {
            return new FetchResult.Gone("no-path");
        }
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/file/bot" + token + "/" + path))
                .build();
        String mediaType = media.mediaType() == null ? "application/octet-stream" : media.mediaType();
        return Downloads.fetch(calls, request, LARGEST_FILE, mediaType, keeping);
    }

    private HttpRequest request(String method, Map<String, ?> arguments) {
        return HttpRequest.newBuilder(address(method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(arguments)))
                .build();
    }

    private URI address(String method) {
        return base.resolve("/bot" + token + "/" + method);
    }

    /// Nothing where there is no JSON.
    static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static Optional<Duration> retryAfter(Answer.Answered answered) {
        long seconds =
                tree(answered.body()).path("parameters").path("retry_after").asLong(0);
        return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    }
}
