package org.pasokh.gateway.email.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pasokh.gateway.email.mailbox.Transport;

/// An SMTP server that answers as a test wants: by recipient, and by what a command begins with.
final class ScriptedSmtp implements AutoCloseable {

    /// Closes the line instead of answering.
    static final String HANG_UP = "hang up";

    /// The answer to a mail's end.
    static final String AFTER_DATA = "<end of mail>";

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<String> mails = new CopyOnWriteArrayList<>();
    final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket server;

    ScriptedSmtp() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread _ = Thread.ofVirtual().start(this::accept);
    }

    Transport transport() {
        return new Transport("127.0.0.1", server.getLocalPort(), "", "", Transport.Tls.NONE, null);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread _ = Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 scripted");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = answerTo(line);
                if (answer.equals(HANG_UP)) {
                    return;
                }
                say(out, answer);
                if (answer.startsWith("354") && !took(in, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    /// Reads a mail to its end and answers it.
    private boolean took(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        mails.add(mail.toString());
        String answer = answers.getOrDefault(AFTER_DATA, "250 taken");
        if (answer.equals(HANG_UP)) {
            return false;
        }
        say(out, answer);
        return true;
    }

    private String answerTo(String line) {
        commands.add(line);
        for (Map.Entry<String, String> scripted : answers.entrySet()) {
            if (line.contains(scripted.getKey())) {
                return scripted.getValue();
            }
        }
        return line.equals("DATA") ? "354 go on" : "250 ok";
    }

    private void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(UTF_8));
        out.flush();
    }
}
