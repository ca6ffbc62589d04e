package org.pasokh.gateway.email.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gets access tokens and keeps each until shortly before its end.
final class AccessTokens implements SignIn {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration SPARE = Duration.ofMinutes(1);
    /// Where the provider does not say how long one is good for.
    private static final long SECONDS_AT_LEAST = 300;

    private static final int OK = 200;
    private static final int SERVER_ERRORS = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final OAuth settings;
    private final InstantSource clock = InstantSource.system();
    private @Nullable Token token;
    /// Some providers give a new one with each token and take the old one no more.
    private String refreshToken;

    private record Token(String secret, long goodUntil) {}

    AccessTokens(OAuth settings) {
        this.settings = settings;
        this.refreshToken = settings.refreshToken();
    }

    @Override
    public synchronized String secret() throws MailServerException {
        Token known = token;
        if (known == null || clock.instant().getEpochSecond() >= known.goodUntil) {
            known = fetched();
            token = known;
        }
        return known.secret;
    }

    @Override
    public synchronized void refused() {
        token = null;
    }

    private Token fetched() throws MailServerException {
        HttpRequest request = HttpRequest.newBuilder(settings.tokenUrl())
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build()) {
            return read(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new MailServerException(MailProblem.NO_ACCESS_TOKEN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailServerException(MailProblem.NO_ACCESS_TOKEN, e);
        }
    }

    private String form() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", refreshToken.isEmpty() ? "client_credentials" : "refresh_token");
        fields.put("refresh_token", refreshToken);
        fields.put("client_id", settings.clientId());
        fields.put("client_secret", settings.clientSecret());
        fields.put("scope", settings.scope());
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Never repeats what the provider says: it may be a token.
    private Token read(HttpResponse<String> answer) throws MailServerException {
        if (answer.statusCode() != OK) {
            boolean later = answer.statusCode() >= SERVER_ERRORS || answer.statusCode() == 429;
            throw new MailServerException(
                    later ? MailProblem.NO_ACCESS_TOKEN : MailProblem.WRONG_CREDENTIALS,
                    new IOException("status " + answer.statusCode()));
        }
        try {
            JsonNode json = JSON.readTree(answer.body());
            String secret = json.path("access_token").asString("");
            if (secret.isEmpty()) {
                throw new MailServerException(MailProblem.NO_ACCESS_TOKEN, new IOException("no access_token"));
            }
            refreshToken = json.path("refresh_token").asString(refreshToken);
            long seconds = json.path("expires_in").asLong(SECONDS_AT_LEAST);
            return new Token(
                    secret, clock.instant().plusSeconds(seconds).minus(SPARE).getEpochSecond());
        } catch (JacksonException e) {
            throw new MailServerException(MailProblem.NO_ACCESS_TOKEN, new IOException("not JSON"));
        }
    }
}
