package org.pasokh.gateway.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Dovecot and Exim as Debian has them, on ports and in a folder of their own, as a user without rights. Exim insists
/// on
/// a user of its own: only root can start it as that one. The mailbox at `support@pasokh.test` is opened with access
/// tokens that a provider in this process gives; all other mail of other domains goes to one folder of files.
final class DebianMail implements AutoCloseable {

    private static final String USER = "Debian-exim";
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/sbin/exim4"), Path.of("/usr/sbin/dovecot"), Path.of("/usr/bin/setpriv"));

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final HttpServer provider;
    private final int smtpPort = freePort();
    private final int imapPort = freePort();

    DebianMail(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", it -> say(it, "{\"access_token\":\"good\",\"expires_in\":3600}"));
        provider.createContext("/info/good", it -> say(it, "{\"email\":\"support@pasokh.test\",\"expires_in\":3000}"));
        provider.start();
        for (String name : List.of("exim.conf", "dovecot.conf", "tokens.conf")) {
            write(name);
        }
        for (String name : List.of("spool", "log", "mail", "mail/support", "mail/support/.Sales")) {
            Files.createDirectories(folder.resolve(name));
        }
        new ProcessBuilder("chown", "-R", USER + ":" + USER, folder.toString())
                .start()
                .waitFor();
        new ProcessBuilder("chmod", "755", folder.toString()).start().waitFor();
        start("/usr/sbin/dovecot", "-F", "-c", folder.resolve("dovecot.conf").toString());
        start("/usr/sbin/exim4", "-C", folder.resolve("exim.conf").toString(), "-bdf", "-q1s");
        await().atMost(Duration.ofSeconds(20)).until(() -> answers(imapPort) && answers(smtpPort));
    }

    static boolean isInstalled() {
        return PROGRAMS.stream().allMatch(Files::isExecutable)
                && System.getProperty("user.name").equals("root");
    }

    Map<String, String> settings() {
        String mailbox = "pasokh.email.mailboxes.support.";
        return Map.ofEntries(
                Map.entry("pasokh.email.thread-key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
                Map.entry(mailbox + "address", MailServerFixture.ADDRESS),
                Map.entry(mailbox + "imap.host", "127.0.0.1"),
                Map.entry(mailbox + "imap.port", Integer.toString(imapPort)),
                Map.entry(mailbox + "imap.username", MailServerFixture.ADDRESS),
                Map.entry(mailbox + "imap.tls", "none"),
                Map.entry(mailbox + "imap.folder", "INBOX,Sales"),
                Map.entry(mailbox + "imap.oauth.token-url", provider("/token")),
                Map.entry(mailbox + "imap.oauth.client-id", "pasokh"),
                Map.entry(mailbox + "imap.oauth.refresh-token", "r"),
                Map.entry(mailbox + "smtp.host", "127.0.0.1"),
                Map.entry(mailbox + "smtp.port", Integer.toString(smtpPort)),
                Map.entry(mailbox + "smtp.tls", "none"));
    }

    int smtpPort() {
        return smtpPort;
    }

    /// Puts a mail straight into the mailbox's second folder, as a rule of its owner would.
    void fileUnderSales(byte[] mail) throws IOException, InterruptedException {
        Path file = folder.resolve("filed");
        Files.write(file, mail);
        new ProcessBuilder(
                        "install",
                        "-D",
                        "-o",
                        USER,
                        "-m",
                        "600",
                        file.toString(),
                        folder + "/mail/support/.Sales/new/1.test")
                .start()
                .waitFor();
    }

    /// The mails of everybody who is not the business.
    List<String> delivered() throws IOException {
        Path mails = folder.resolve("mail/customers/new");
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(mails)) {
            try (var files = Files.list(mails)) {
                for (Path file : files.toList()) {
                    found.add(Files.readString(file, UTF_8));
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        provider.stop(0);
        for (Process process : processes) {
            process.destroy();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    private void write(String name) throws IOException {
        try (InputStream template = DebianMail.class.getResourceAsStream("/debian-mail/" + name)) {
            String text = new String(Objects.requireNonNull(template, name).readAllBytes(), UTF_8);
            Files.writeString(
                    folder.resolve(name),
                    text.replace("@FOLDER@", folder.toString())
                            .replace("@USER@", USER)
                            .replace("@SMTP@", Integer.toString(smtpPort))
                            .replace("@IMAP@", Integer.toString(imapPort))
                            .replace("@INFO@", provider("/info/")));
        }
    }

    private void start(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        all.addAll(List.of(command));
        processes.add(new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output-" + processes.size()).toFile())
                .start());
    }

    private String provider(String path) {
        return "http://127.0.0.1:" + provider.getAddress().getPort() + path;
    }

    private static void say(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static boolean answers(int port) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return line.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
