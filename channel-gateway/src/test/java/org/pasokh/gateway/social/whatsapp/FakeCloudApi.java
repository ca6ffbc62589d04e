package org.pasokh.gateway.social.whatsapp;

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

/// The Cloud API of one number. It looks at what it is sent as the real one does.
final class FakeCloudApi extends FakeProvider {

    static final String NUMBER = "106540352242922";
    static final String TOKEN = "EAAG-token-of-tests";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<JsonNode> messages = Collections.synchronizedList(new ArrayList<>());
    private final List<String> uploads = Collections.synchronizedList(new ArrayList<>());

    void file(String id, byte[] bytes) {
        files.put(id, bytes);
    }

    /// All that it was asked to send and found well made.
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
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, error(190));
            return true;
        }
        if (exchange.getRequestMethod().equals("GET")) {
            get(exchange, path);
            return true;
        }
        if (path.equals("/v25.0/" + NUMBER + "/media")) {
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).startsWith("multipart/form-data");
            uploads.add(new String(body, ISO_8859_1));
            answer(exchange, 200, "{\"id\":\"4490709327384033\"}".getBytes(UTF_8));
            return true;
        }
        return false;
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (!files.containsKey(id)) {
            answer(exchange, 400, error(100));
        } else if (path.startsWith("/whatsapp_business/attachments/")) {
            answer(exchange, 200, files.get(id));
        } else {
            answer(
                    exchange,
                    200,
                    ("{\"messaging_product\":\"whatsapp\",\"url\":\"" + address() + "/whatsapp_business/attachments/"
                                    + id
                                    + "\",\"mime_type\":\"image/jpeg\",\"sha256\":\"x\",\"file_size\":\"9\",\"id\":\""
                                    + id + "\"}")
                            .getBytes(UTF_8));
        }
    }

    @Override
    protected Taken message(HttpExchange exchange, byte[] body) {
        assertThat(exchange.getRequestMethod()).isEqualTo("POST");
        assertThat(exchange.getRequestURI().getPath()).isEqualTo("/v25.0/" + NUMBER + "/messages");
        assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        JsonNode message = JSON.readTree(body);
        assertThat(message.path("messaging_product").asString("")).isEqualTo("whatsapp");
        assertThat(message.path("recipient_type").asString("")).isEqualTo("individual");
        assertThat(message.path("biz_opaque_callback_data").asString("")).hasSizeBetween(1, 512);
        String to = message.path("to").asString("");
        String recipient = message.path("recipient").asString("");
        assertThat(to.isEmpty()).isNotEqualTo(recipient.isEmpty());
        assertThat(to).matches("\\d*");
        String text = looked(message, message.path("type").asString(""));
        messages.add(message);
        return new Taken(to.isEmpty() ? recipient : to, text, null);
    }

    private static String looked(JsonNode message, String type) {
        JsonNode content = message.path(type);
        return switch (type) {
            case "text" -> bounded(content.path("body"), 4_096);
            case "interactive" -> interactive(content);
            case "template" -> content.path("name").asString("");
            case "image", "video", "audio", "document" -> bounded(content.path("id"), 100);
            default -> throw new AssertionError("no type " + type);
        };
    }

    private static String interactive(JsonNode content) {
        boolean buttons = content.path("type").asString("").equals("button");
        if (buttons) {
            assertThat(content.path("action").path("buttons").size()).isBetween(1, 3);
            content.path("action")
                    .path("buttons")
                    .forEach(button -> bounded(button.path("reply").path("title"), 20));
        } else {
            assertThat(content.path("type").asString("")).isEqualTo("list");
            bounded(content.path("action").path("button"), 20);
            JsonNode rows = content.path("action").path("sections").path(0).path("rows");
            assertThat(rows.size()).isBetween(1, 10);
            rows.forEach(row -> bounded(row.path("title"), 24));
        }
        return bounded(content.path("body").path("text"), buttons ? 1_024 : 4_096);
    }

    private static String bounded(JsonNode text, int most) {
        assertThat(text.asString("")).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        return text.asString("");
    }

    @Override
    protected byte[] accepted(int number) {
        return ("{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"4711\",\"wa_id\":\"4711\"}],"
                        + "\"messages\":[{\"id\":\"wamid.OURS" + number + "\"}]}")
                .getBytes(UTF_8);
    }

    @Override
    protected byte[] refused() {
        return error(131026);
    }

    static byte[] error(int code) {
        return ("{\"error\":{\"message\":\"(#" + code + ") Something that repeats what was written\",\"type\":"
                        + "\"OAuthException\",\"code\":" + code + ",\"fbtrace_id\":\"Az8or2yhqkZfEZ-_4Qn_Bam\"}}")
                .getBytes(UTF_8);
    }

    @Override
    protected byte[] tooMany(HttpExchange exchange, int seconds) {
        exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
        return error(130429);
    }
}
