package org.pasokh.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.local.CannotStart.Reason;

/// A customer's site: the demo shop, in Persian and English, that embeds the chat widget by one script tag.
final class Shop implements AutoCloseable {

    private static final Map<String, String> PAGES =
            Map.of("/fa", "fa.html", "/en", "en.html", "/shop.css", "shop.css", "/vazirmatn.woff2", "vazirmatn.woff2");

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "woff2", "font/woff2");

    private final HttpServer server;
    private final Addresses addresses;

    private Shop(HttpServer server, Addresses addresses) {
        this.server = server;
        this.addresses = addresses;
    }

    static Shop open(Addresses addresses) {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(Addresses.loopback(), addresses.port(Door.SHOP)), 0);
            Shop shop = new Shop(server, addresses);
            server.createContext("/", shop::answer);
            server.start();
            return shop;
        } catch (IOException e) {
            throw new CannotStart(Reason.FAILED, "The demo shop could not open: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String page = PAGES.get(path);
            if (page == null) {
                turnAway(exchange, path);
                return;
            }
            byte[] content = content(page);
            exchange.getResponseHeaders().set("Content-Type", TYPES.get(page.replaceAll(".*\\.", "")));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy());
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    /// As strict as a site may be that embeds the widget: of others it allows the gateway alone, and nothing inline.
    private String policy() {
        String gateway = addresses.http(Door.GATEWAY).toString();
        String sockets = gateway.replaceFirst("^http", "ws");
        return "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self' " + gateway
                + "; script-src " + gateway + "; connect-src " + gateway + " " + sockets;
    }

    private static void turnAway(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/")) {
            String home = wantsPersian(exchange.getRequestHeaders().getFirst("Accept-Language")) ? "/fa" : "/en";
            exchange.getResponseHeaders().set("Location", home);
        }
        exchange.sendResponseHeaders(path.equals("/") ? 302 : 404, -1);
    }

    private static boolean wantsPersian(@Nullable String languages) {
        return languages != null && languages.strip().startsWith("fa");
    }

    private byte[] content(String page) {
        try (InputStream file = Shop.class.getResourceAsStream("/shop/" + page)) {
            if (file == null) {
                throw new IllegalStateException(page + " is not in the build");
            }
            byte[] bytes = file.readAllBytes();
            return page.endsWith(".html")
                    ? new String(bytes, UTF_8)
                            .replace("@gateway@", addresses.http(Door.GATEWAY).toString())
                            .getBytes(UTF_8)
                    : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
