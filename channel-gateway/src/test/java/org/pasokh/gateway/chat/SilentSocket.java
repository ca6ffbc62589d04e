package org.pasokh.gateway.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/// A visitor's end that says hello, takes in frames and answers none, not even pings: as a suspended machine, only that
/// it can tell what it was sent.
final class SilentSocket implements AutoCloseable {

    private static final int CLOSE = 8;
    private static final String HELLO = "{\"type\":\"hello\",\"language\":\"en\"}";

    private final Socket socket;
    private final DataInputStream in;

    private SilentSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    static SilentSocket open(URI address) throws IOException {
        SilentSocket silent = new SilentSocket(new Socket(address.getHost(), address.getPort()));
        silent.shakeHands(address);
        silent.say(HELLO);
        return silent;
    }

    /// As `1001 going-away`.
    String awaitCloseFrame() throws IOException {
        while (true) {
            int kind = in.readUnsignedByte() & 0x0f;
            byte[] payload = in.readNBytes(length());
            if (kind == CLOSE) {
                int code = (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
                return code + " " + new String(payload, 2, payload.length - 2, UTF_8);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        return length == 126 ? in.readUnsignedShort() : length;
    }

    private void shakeHands(URI address) throws IOException {
        String request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: c2lsZW50IGFzIHJvY2tzIQ==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(answer.toString());
        }
    }

    /// One masked text frame; a mask of zeros leaves the text as it is.
    private void say(String text) throws IOException {
        byte[] payload = text.getBytes(UTF_8);
        byte[] frame = new byte[payload.length + 6];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        socket.getOutputStream().write(frame);
    }
}
