package org.pasokh.gateway.social.messenger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pasokh.gateway.social.FakeProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Send API of one page, and where its files are kept. It looks at what it is sent as the real one does.
final class FakeSendApi extends FakeProvider {

    static final String PAGE = "1234567890";
    static final String TOKEN = "EAAG-page-token-of-tests";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int mostBytes;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<JsonNode> messages = Collections.synchronizedList(new ArrayList<>());
    private final List<String> uploads = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean windowOver;

    FakeSendApi(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    void file(String name, byte[] bytes) {
        files.put("/files/" + name, bytes);
    }

    /// The customer was last heard more than a day ago: only what a person writes is taken.
    void windowOver() {
        windowOver = true;
    }

    List<JsonNode> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    List<String> uploads() {
        synchronized (uploads) {
            return List.copyOf(uploads);
        }
    }

    @Override
    protected boolean served(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/files/")) {
            // a token of ours is nobody's business there
            assertThat(exchange.getRequestHeaders().containsKey("Authorization"))
                    .isFalse();
            answer(exchange, files.containsKey(path) ? 200 : 404, files.getOrDefault(path, new byte[0]));
            return true;
        }
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, error(190, 463));
            return true;
        }
        if (path.equals("/v25.0/me/message_attachments")) {
            uploads.add(new String(body, ISO_8859_1));
            answer(exchange, 200, "{\"attachment_id\":\"1857777774821032\"}".getBytes(UTF_8));
            return true;
        }
        if (windowOver && !"HUMAN_AGENT".equals(JSON.readTree(body).path("tag").asString(""))) {
            answer(exchange, 400, error(10, 2018278));
            return true;
        }
        return false;
    }

    @Override
    protected Taken message(HttpExchange exchange, byte[] body) {
        assertThat(exchange.getRequestMethod()).isEqualTo("POST");
        assertThat(exchange.getRequestURI().getPath()).isEqualTo("/v25.0/me/messages");
        JsonNode envelope = JSON.readTree(body);
        boolean tagged = envelope.has("tag");
        assertThat(envelope.path("messaging_type").asString("")).isEqualTo(tagged ? "MESSAGE_TAG" : "RESPONSE");
        JsonNode message = envelope.path("message");
        String text = message.path("text").asString("");
        if (message.has("attachment")) {
            assertThat(message.path("attachment")
                            .path("payload")
                            .path("attachment_id")
                            .asString(""))
                    .isNotEmpty();
        } else {
            assertThat(text).isNotEmpty();
            assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(mostBytes);
        }
        message.path("quick_replies").forEach(FakeSendApi::reply);
        assertThat(message.path("quick_replies").size()).isLessThanOrEqualTo(13);
        messages.add(envelope);
        return new Taken(envelope.path("recipient").path("id").asString(""), text, null);
    }

    private static void reply(JsonNode reply) {
        assertThat(reply.path("content_type").asString("")).isEqualTo("text");
        assertThat(reply.path("title").asString("")).hasSizeBetween(1, 20);
        assertThat(reply.path("payload").asString("")).isNotEmpty();
    }

    @Override
    protected byte[] accepted(int number) {
        return ("{\"recipient_id\":\"4711\",\"message_id\":\"m_OURS" + number + "\"}").getBytes(UTF_8);
    }

    @Override
    protected byte[] refused() {
        return error(551, 1545041);
    }

    private static byte[] error(int code, int subcode) {
        return ("{\"error\":{\"message\":\"(#" + code + ") Something that repeats what was written\",\"type\":"
                        + "\"OAuthException\",\"code\":" + code + ",\"error_subcode\":" + subcode
                        + ",\"fbtrace_id\":\"D2kxCybrKVw\"}}")
                .getBytes(UTF_8);
    }

    @Override
    protected byte[] tooMany(HttpExchange exchange, int seconds) {
        exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
        return error(613, 1893016);
    }
}
