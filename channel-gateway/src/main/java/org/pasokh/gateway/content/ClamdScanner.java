package org.pasokh.gateway.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/// ClamAV's daemon over TCP, by its command INSTREAM: lengths and pieces, an empty one at the end, one line back.
final class ClamdScanner implements FileScanner {

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final int patience;

    /// @param patience with each silence
    ClamdScanner(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = Math.toIntExact(patience.toMillis());
    }

    @Override
    public Verdict scan(InputStream bytes) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            return verdict(ask(socket, bytes));
        } catch (IOException e) {
            throw new ScannerAwayException(e);
        }
    }

    private static String ask(Socket socket, InputStream bytes) throws IOException {
        try {
            send(new DataOutputStream(socket.getOutputStream()), bytes);
        } catch (IOException e) {
            // it hangs up in the middle of what is too long, with a word about it
            String last = answer(socket);
            if (last.isEmpty()) {
                throw e;
            }
            return last;
        }
        return answer(socket);
    }

    private static void send(DataOutputStream to, InputStream bytes) throws IOException {
        to.write("zINSTREAM\0".getBytes(US_ASCII));
        byte[] piece = new byte[PIECE];
        for (int read = piece(bytes, piece); read >= 0; read = piece(bytes, piece)) {
            if (read > 0) {
                to.writeInt(read);
                to.write(piece, 0, read);
            }
        }
        to.writeInt(0);
        to.flush();
    }

    /// A source that fails is not the scanner's fault.
    private static int piece(InputStream bytes, byte[] into) {
        try {
            return bytes.read(into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Up to the zero that ends it, or the end of the line.
    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        InputStream from = socket.getInputStream();
        for (int read = from.read(); read > 0 && answer.length() < LONGEST_ANSWER; read = from.read()) {
            answer.append((char) read);
        }
        return answer.toString().strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.endsWith(FOUND)) {
            int from = answer.indexOf(": ") + 2;
            return new Verdict.Infected(answer.substring(from, answer.length() - FOUND.length()));
        }
        if (answer.endsWith(": OK")) {
            return new Verdict.Clean();
        }
        if (answer.endsWith("ERROR")) {
            return new Verdict.Unscannable();
        }
        throw new IOException("an answer that is none");
    }
}
