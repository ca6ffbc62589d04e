package org.pasokh.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.RunningGateway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A visitor's page, as a browser would have it: a socket to a gateway, and all that was heard on it.
final class VisitorsPage implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private final WebSocket socket;
    private volatile @Nullable String closed;

    private VisitorsPage(URI address, @Nullable String origin) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(address, this).join();
    }

    static VisitorsPage open(RunningGateway gateway) {
        return new VisitorsPage(gateway.socket("/chat/v1/shop"), null);
    }

    static VisitorsPage open(URI address, @Nullable String origin) {
        return new VisitorsPage(address, origin);
    }

    /// A new visitor, welcomed.
    static VisitorsPage welcomed(RunningGateway gateway) {
        VisitorsPage page = open(gateway);
        page.say("{'type':'hello','language':'fa','name':'Sara'}");
        page.awaitOne("welcome");
        return page;
    }

    /// One who comes back, welcomed.
    static VisitorsPage resumed(RunningGateway gateway, String token, long after) {
        VisitorsPage page = open(gateway);
        page.say("{'type':'hello','language':'fa','token':'" + token + "','after':" + after + "}");
        page.awaitOne("welcome");
        return page;
    }

    /// With single quotes for double ones.
    void say(String frame) {
        sayRaw(frame.replace('\'', '"'));
    }

    void sayRaw(String frame) {
        socket.sendText(frame, true).join();
    }

    void sayBytes(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
    }

    void write(long number, String text) {
        say("{'type':'message','number':" + number + ",'text':'" + text + "'}");
    }

    String token() {
        return awaitOne("welcome").path("token").stringValue();
    }

    String session() {
        return token().split("\\.")[1];
    }

    JsonNode welcome() {
        return awaitOne("welcome");
    }

    List<JsonNode> heard(String type) {
        return heard.stream()
                .filter(frame -> frame.path("type").asString().equals(type))
                .toList();
    }

    List<String> texts() {
        return heard("message").stream()
                .map(frame -> frame.path("text").asString())
                .toList();
    }

    /// The texts of the welcome's transcript.
    List<String> transcript() {
        return welcome()
                .path("transcript")
                .valueStream()
                .map(entry -> entry.path("text").asString())
                .toList();
    }

    List<Long> ticks() {
        return heard("ticked").stream()
                .map(frame -> frame.path("number").asLong())
                .toList();
    }

    JsonNode awaitOne(String type) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard(type))
                        .as("%s among %s, closed %s", type, heard, closed)
                        .isNotEmpty());
        return heard(type).getFirst();
    }

    void awaitTicks(Long... numbers) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ticks()).as("closed %s", closed).contains(numbers));
    }

    /// As `1013 unreachable`.
    void awaitClosed(String codeAndReason) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(closed).isEqualTo(codeAndReason));
    }

    String awaitClosed() {
        await().atMost(Duration.ofSeconds(20)).until(() -> closed != null);
        return String.valueOf(closed);
    }

    boolean isOpen() {
        return closed == null;
    }

    /// As a cut line: without a word.
    void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        piece.append(data);
        if (last) {
            heard.add(JSON.readTree(piece.toString()));
            piece.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code + " " + reason;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed = "error " + error.getClass().getSimpleName();
    }
}
