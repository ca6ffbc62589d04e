package org.pasokh.gateway.social.botapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pasokh.gateway.social.FakeProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Bot API of one bot.
public final class FakeBotApi extends FakeProvider {

    public static final String TOKEN = "123456:AAE-a_token";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /// From now on there is a file under this id.
    public void file(String id, byte[] bytes) {
        files.put(id, bytes);
    }

    @Override
    protected boolean served(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/file/bot" + TOKEN + "/documents/")) {
            answer(exchange, 200, files.getOrDefault(path.substring(path.lastIndexOf('/') + 1), new byte[0]));
            return true;
        }
        if (path.equals("/bot" + TOKEN + "/getFile")) {
            getFile(exchange, JSON.readTree(body).path("file_id").asString(""));
            return true;
        }
        return false;
    }

    private void getFile(HttpExchange exchange, String id) throws IOException {
        if (files.containsKey(id)) {
            answer(
                    exchange,
                    200,
                    ("{\"ok\":true,\"result\":{\"file_id\":\"" + id + "\",\"file_path\":\"documents/" + id + "\"}}")
                            .getBytes(UTF_8));
        } else {
            answer(exchange, 400, refused());
        }
    }

    @Override
    protected Taken message(HttpExchange exchange, byte[] body) {
        assertThat(exchange.getRequestMethod()).isEqualTo("POST");
        assertThat(exchange.getRequestURI().getPath()).isEqualTo("/bot" + TOKEN + "/sendMessage");
        assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        JsonNode message = JSON.readTree(body);
        String text = message.path("text").asString("");
        assertThat(text).isNotEmpty().hasSizeLessThanOrEqualTo(4_096);
        return new Taken(message.path("chat_id").asString(""), text, null);
    }

    @Override
    protected byte[] accepted(int number) {
        return ("{\"ok\":true,\"result\":{\"message_id\":" + (1_000 + number) + ",\"date\":1795251600}}")
                .getBytes(UTF_8);
    }

    @Override
    protected byte[] refused() {
        return "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked by the user\"}"
                .getBytes(UTF_8);
    }

    @Override
    protected byte[] tooMany(HttpExchange exchange, int seconds) {
        return ("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                        + "\",\"parameters\":{\"retry_after\":" + seconds + "}}")
                .getBytes(UTF_8);
    }
}
