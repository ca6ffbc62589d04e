package org.pasokh.acceptance.desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;

/// How an agent gets through a door: with a token of their own, or with a session that the console holds.
public interface Access {

    /// Where a path of the desk API lies behind this door.
    URI resolve(URI door, String path);

    HttpRequest.Builder authorize(HttpRequest.Builder request);

    HttpClient http();

    /// Called when the door said 401: signs in again where that is possible.
    void renew(URI door);

    /// A bearer token, straight to interaction-service.
    static Access bearer(String token) {
        return new BearerAccess(token, newHttp());
    }

    static HttpClient newHttp() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    /// @param token an access token with the role AGENT
    record BearerAccess(String token, HttpClient http) implements Access {
        @Override
        public URI resolve(URI door, String path) {
            return door.resolve(path);
        }

        @Override
        public HttpRequest.Builder authorize(HttpRequest.Builder request) {
            return request.header("Authorization", "Bearer " + token);
        }

        @Override
        public void renew(URI door) {
            // a token that is refused stays refused: the journey sees the 401
        }
    }
}
