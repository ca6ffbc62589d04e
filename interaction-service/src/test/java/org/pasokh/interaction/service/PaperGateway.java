package org.pasokh.interaction.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The gateway's door to contents, which asks for a token and hands out bytes.
final class PaperGateway {

    static final PaperGateway HERE = start();

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final HttpServer server;

    private PaperGateway(HttpServer server) {
        this.server = server;
    }

    private static PaperGateway start() {
        try {
            var gateway =
                    new PaperGateway(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            gateway.server.createContext("/content/v1/", gateway::answer);
            gateway.server.start();
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void holds(String id, byte[] bytes) {
        contents.put(id, bytes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] bytes = contents.get(path.substring(path.lastIndexOf('/') + 1));
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            if (token == null || bytes == null) {
                exchange.sendResponseHeaders(token == null ? 401 : 404, -1);
                return;
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
