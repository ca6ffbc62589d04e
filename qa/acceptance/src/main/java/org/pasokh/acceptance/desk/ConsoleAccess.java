package org.pasokh.acceptance.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A session at the console, begun as a browser begins it: the identity provider's login page, its form, and back.
public final class ConsoleAccess implements Access {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String user;
    private final String password;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    public ConsoleAccess(String user, String password) {
        this.user = user;
        this.password = password;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(cookies)
                .build();
    }

    @Override
    public URI resolve(URI door, String path) {
        return door.resolve("/api" + path);
    }

    @Override
    public HttpRequest.Builder authorize(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.setHeader("X-XSRF-TOKEN", token));
        return request;
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public synchronized void renew(URI door) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(door.resolve("/oauth2/authorization/pasokh")));
        Matcher csrf = CSRF_FIELD.matcher(page.body());
        if (csrf.find()) {
            send(HttpRequest.newBuilder(page.uri())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("username=" + encode(user) + "&password="
                            + encode(password) + "&_csrf=" + encode(csrf.group(1)))));
        }
        HttpResponse<String> me = send(HttpRequest.newBuilder(door.resolve("/api/me")));
        if (me.statusCode() != 200) {
            throw new IllegalStateException(user + " could not sign in: " + me.statusCode() + " at " + me.uri());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
