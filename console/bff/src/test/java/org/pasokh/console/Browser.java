package org.pasokh.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;

/// A browser as far as the console sees one: cookies, redirects, the double-submitted token.
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .cookieHandler(cookies)
            .build();
    private final URI console;

    public Browser(int port) {
        console = URI.create("http://localhost:" + port);
    }

    public static Browser signedIn(int port) throws IOException, InterruptedException {
        var browser = new Browser(port);
        browser.page("/");
        return browser;
    }

    public HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", "text/html,*/*").build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> get(String path, BodyHandler<T> body) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", "application/json").build(), body);
    }

    /// What a client sends that does not care whether the address is one.
    public String getRaw(String target) throws IOException {
        try (var line = new Socket(console.getHost(), console.getPort())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: " + console.getAuthority() + "\r\nCookie: "
                    + cookies() + "\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(line.getInputStream().readAllBytes(), UTF_8);
        }
    }

    public HttpResponse<InputStream> stream(String path, String lastEventId) throws IOException, InterruptedException {
        var asked = request(path).header("Accept", "text/event-stream").header("Last-Event-ID", lastEventId);
        return http.send(asked.build(), BodyHandlers.ofInputStream());
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var asked = request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(asked.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> put(String path, String body, String type, String match)
            throws IOException, InterruptedException {
        var asked = request(path)
                .header("Content-Type", type)
                .header("If-Match", match)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        return http.send(asked.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> postWithoutToken(String path) throws IOException, InterruptedException {
        return http.send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(console.resolve(path));
    }
}
