package org.pasokh.gateway.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks clamd's protocol as clamd(8) has it, checks ours, and knows one signature.
final class PaperClamd implements AutoCloseable {

    static final String HARMFUL = "THIS-HARMS-NOBODY";

    private final ServerSocket server;
    private final int longest;
    final AtomicInteger scans = new AtomicInteger();

    private PaperClamd(ServerSocket server, int longest) {
        this.server = server;
        this.longest = longest;
    }

    static PaperClamd start(int longest) {
        try {
            PaperClamd clamd = new PaperClamd(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), longest);
            Thread.ofVirtual().start(clamd::serve);
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            DataInputStream from = new DataInputStream(caller.getInputStream());
            String command = new String(from.readNBytes(10), US_ASCII);
            String answer = command.equals("zINSTREAM\0") ? look(from) : "UNKNOWN COMMAND";
            caller.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String look(DataInputStream from) throws IOException {
        scans.incrementAndGet();
        StringBuilder all = new StringBuilder();
        for (int length = from.readInt(); length != 0; length = from.readInt()) {
            all.append(new String(from.readNBytes(length), ISO_8859_1));
            if (all.length() > longest) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return all.indexOf(HARMFUL) >= 0 ? "stream: Paper.Test-1 FOUND" : "stream: OK";
    }
}
