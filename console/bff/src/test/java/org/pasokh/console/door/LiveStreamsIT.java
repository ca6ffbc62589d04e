package org.pasokh.console.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pasokh.console.Browser;
import org.pasokh.console.RunningConsole;

@Timeout(30)
class LiveStreamsIT extends RunningConsole {

    private static final String END = "";

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean left = new AtomicBoolean();

    @Test
    void an_event_arrives_when_it_happens_and_not_when_the_stream_ends() throws Exception {
        onBoth("/desk/v1/stream", this::stream);
        var lines = lines(Browser.signedIn(port()), "");

        events.add("first");
        assertThat(lines.poll(5, TimeUnit.SECONDS)).isEqualTo("data: first");
        events.add("second");
        assertThat(lines.poll(5, TimeUnit.SECONDS)).isEqualTo("data: second");
    }

    @Test
    void a_stream_says_from_where_it_goes_on() throws Exception {
        onBoth("/desk/v1/stream", this::stream);
        var lines = lines(Browser.signedIn(port()), "cursor-7");
        events.add("first");
        lines.poll(5, TimeUnit.SECONDS);

        assertThat(Stream.concat(one.asked().stream(), two.asked().stream()))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).isEqualTo("/desk/v1/stream?cursor=c");
                    assertThat(asked.headers()).containsEntry("Last-Event-ID", "cursor-7");
                });
    }

    @Test
    void a_stream_ends_with_its_session() throws Exception {
        onBoth("/desk/v1/stream", this::stream);
        var browser = Browser.signedIn(port());
        var other = Browser.signedIn(port());
        var lines = lines(browser, "");
        events.add("first");
        lines.poll(5, TimeUnit.SECONDS);

        other.post("/logout", "");
        events.add("still here");
        assertThat(lines.poll(5, TimeUnit.SECONDS)).isEqualTo("data: still here");
        browser.post("/logout", "");

        assertThat(lines.poll(5, TimeUnit.SECONDS)).isEqualTo(END);
    }

    @Test
    void a_stream_that_falls_silent_ends_so_that_the_browser_goes_elsewhere() throws Exception {
        onBoth("/desk/v1/stream", this::stream);
        var lines = lines(Browser.signedIn(port()), "");
        events.add("first");
        lines.poll(5, TimeUnit.SECONDS);

        assertThat(lines.poll(10, TimeUnit.SECONDS)).isEqualTo(END);
    }

    @Test
    void whose_stream_fell_silent_comes_back_to_another_replica() throws Exception {
        onBoth("/desk/v1/stream", this::stream);
        var browser = Browser.signedIn(port());
        assertThat(lines(browser, "").poll(10, TimeUnit.SECONDS)).isEqualTo(END);

        lines(browser, "");

        assertThat(one.asked()).hasSize(1);
        assertThat(two.asked()).hasSize(1);
    }

    @Test
    void a_stream_whose_browser_left_is_left_too() throws Exception {
        onBoth("/desk/v1/stream", this::stream);
        var stream = Browser.signedIn(port()).stream("/api/desk/v1/stream?cursor=c", "");
        stream.body().close();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            events.add("anybody?");
            return left.get();
        });
    }

    /// Every line but the empty ones, and END when the stream is over.
    private static BlockingQueue<String> lines(Browser browser, String lastEventId) throws Exception {
        var stream = browser.stream("/api/desk/v1/stream?cursor=c", lastEventId);
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        var lines = new LinkedBlockingQueue<String>();
        Thread.startVirtualThread(() -> read(stream.body(), lines));
        return lines;
    }

    private static void read(InputStream stream, BlockingQueue<String> into) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            reader.lines().filter(line -> !line.isEmpty()).forEach(into::add);
        } catch (IOException | UncheckedIOException e) {
            // over all the same
        }
        into.add(END);
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.flush();
            while (true) {
                String event = events.take();
                out.write(("data: " + event + "\n\n").getBytes(UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            left.set(true);
        }
    }
}
