package org.pasokh.gateway.social.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.calling.Downloads;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.calling.Multipart;
import org.pasokh.gateway.social.calling.ProviderCalls;
import org.pasokh.gateway.social.calling.RetryAfter;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.FetchResult;
import org.pasokh.gateway.social.provider.FileKeeping;

/// The Graph API, called with one account's token.
public final class GraphApi {

    /// The largest file that any of Meta's providers takes or gives.
    private static final long LARGEST_FILE = 100L * 1_024 * 1_024;

    private final GraphAccess access;
    private final ProviderCalls calls;

    public GraphApi(AccountId account, GraphAccess access, Guards guards) {
        this.access = access;
        calls = new ProviderCalls(account, guards, GraphApi::retryAfter);
    }

    public boolean isAway() {
        return calls.isAway();
    }

    /// For what must not happen twice.
    public Answer once(String path, Map<String, ?> body) {
        return calls.once(request(address(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(GraphJson.JSON.writeValueAsBytes(body)))
                .build());
    }

    /// Hands in a file; nobody sees it before it is sent.
    public Answer upload(String path, Multipart form) {
        return calls.repeatable(request(address(path))
                .header("Content-Type", form.contentType())
                .POST(form.body())
                .build());
    }

    public Answer get(String path) {
        return calls.repeatable(request(address(path)).build());
    }

    /// With our token: only for addresses that the Graph API has told us.
    public FetchResult download(URI file, String mediaType, FileKeeping keeping) {
        return Downloads.fetch(calls, request(file).build(), LARGEST_FILE, mediaType, keeping);
    }

    /// Without our token: for addresses that stand in deliveries.
    public FetchResult downloadOpenly(URI file, String mediaType, FileKeeping keeping) {
        return Downloads.fetch(calls, HttpRequest.newBuilder(file).build(), LARGEST_FILE, mediaType, keeping);
    }

    /// Whether an address is the provider's own.
    public boolean isAtBase(URI address) {
        return access.base().getScheme().equals(address.getScheme())
                && access.base().getRawAuthority().equals(address.getRawAuthority());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + access.token());
    }

    private URI address(String path) {
        return access.base().resolve("/" + access.version() + "/" + path);
    }

    /// In the header that all know, or in minutes where it tells how much of what we may do we have done.
    private static Optional<Duration> retryAfter(Answer.Answered answered) {
        return RetryAfter.inHeader()
                .of(answered)
                .or(() -> answered.headers()
                        .firstValue("X-Business-Use-Case-Usage")
                        .flatMap(GraphApi::minutes));
    }

    private static Optional<Duration> minutes(String usage) {
        long minutes = GraphJson.tree(usage.getBytes(UTF_8))
                .valueStream()
                .flatMap(uses -> uses.valueStream())
                .mapToLong(use -> use.path("estimated_time_to_regain_access").asLong(0))
                .max()
                .orElse(0);
        return minutes > 0 ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
    }
}
