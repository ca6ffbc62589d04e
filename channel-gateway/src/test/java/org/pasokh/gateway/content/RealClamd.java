package org.pasokh.gateway.content;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;

/// ClamAV's daemon as Debian packages it, with a database of one signature. Where it is not installed a test is
/// skipped; in CI it has to be.
final class RealClamd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    private final Process process;
    private final int port;

    private RealClamd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RealClamd start(Path folder) throws IOException {
        boolean installed = Files.isExecutable(PROGRAM);
        if (System.getenv("CI") != null) {
            assertThat(installed).as("clamav-daemon is installed").isTrue();
        }
        assumeTrue(installed, "clamav-daemon is not installed");
        int port = freePort();
        Path database = Files.createDirectory(folder.resolve("db"));
        String signature = HexFormat.of().formatHex(PaperClamd.HARMFUL.getBytes(US_ASCII));
        Files.writeString(database.resolve("pasokh.ndb"), "Pasokh.Test-1:0:*:" + signature + "\n");
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                TCPAddr 127.0.0.1
                TCPSocket %d
                DatabaseDirectory %s
                StreamMaxLength 1M
                """.formatted(port, database));
        Process process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        RealClamd clamd = new RealClamd(process, port);
        await().atMost(Duration.ofSeconds(30)).until(clamd::listens);
        return clamd;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private boolean listens() {
        assertThat(process.isAlive()).as("clamd runs").isTrue();
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
