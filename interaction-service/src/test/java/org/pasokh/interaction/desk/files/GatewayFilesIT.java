package org.pasokh.interaction.desk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.conversation.domain.Stored;
import tools.jackson.databind.json.JsonMapper;

class GatewayFilesIT {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<HttpServer> gateways = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        gateways.forEach(gateway -> gateway.stop(0));
    }

    @Test
    void the_gateway_says_what_a_file_is_and_hears_in_whose_name_it_is_asked() throws IOException {
        URI gateway = gateway(200, """
                {"contents":[{"id":"%s","sha256":"abc","length":7,"mediaType":"image/png","more":1}]}""".formatted(ID));

        assertThat(files(gateway).keep(List.of(ID), "Bearer t"))
                .isEqualTo(new GatewayFiles.Kept.All(Map.of(ID, new Stored(ID, "abc", 7, "image/png"))));
        assertThat(asked).containsExactly("Bearer t {\"ids\":[\"" + ID + "\"]}");
    }

    @Test
    void a_file_that_is_not_there_is_unknown() throws IOException {
        assertThat(files(gateway(404, "{}")).keep(List.of(ID), "Bearer t")).isEqualTo(new GatewayFiles.Kept.Unknown());
    }

    @Test
    void another_gateway_is_asked_when_one_is_away_and_when_all_are_that_is_said() throws IOException {
        URI gone = gateway(200, "{}");
        gateways.getFirst().stop(0);
        URI ill = gateway(503, "{}");

        assertThat(files(gone, ill, gateway(404, "{}")).keep(List.of(ID), "Bearer t"))
                .isEqualTo(new GatewayFiles.Kept.Unknown());
        assertThat(files(gone, ill).keep(List.of(ID), "Bearer t")).isEqualTo(new GatewayFiles.Kept.Away());
    }

    private static GatewayFiles files(URI... gateways) {
        return new GatewayFiles(
                new Gateways(new FilesSettings(List.of(gateways), Duration.ofSeconds(3))), JsonMapper.shared());
    }

    private URI gateway(int status, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/content/v1/references", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        gateways.add(server);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
