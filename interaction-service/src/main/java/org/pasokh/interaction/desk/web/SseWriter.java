package org.pasokh.interaction.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.desk.view.Cursor;
import tools.jackson.databind.json.JsonMapper;

/// Server-sent events on a response.
final class SseWriter {

    private final OutputStream out;
    private final JsonMapper json;

    private SseWriter(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /// The headers go out at once, so that the other side knows that it is connected.
    static SseWriter open(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        SseWriter writer = new SseWriter(response.getOutputStream(), json);
        writer.write(":\n\n");
        return writer;
    }

    /// @param cursor none for what cannot be come back to
    void event(@Nullable Cursor cursor, StreamEvent event) throws IOException {
        String id = cursor == null ? "" : "id: " + cursor.encode() + "\n";
        write(id + "event: " + event.name() + "\ndata: " + json.writeValueAsString(event.data()) + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
