package org.pasokh.acceptance.installation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The local mode as a newcomer starts it, on ports and a data folder of its own.
public final class LocalProcess implements AutoCloseable {

    private final int offset;
    private final Path data;
    private final Path log;
    private Process process;

    private LocalProcess(int offset, Path data) {
        this.offset = offset;
        this.data = data;
        this.log = ServiceProcess.logs().resolve("local-" + offset + ".log");
        this.process = launch();
    }

    public static LocalProcess start(int portOffset, Path data) {
        return new LocalProcess(portOffset, data);
    }

    public URI console() {
        return at(8080);
    }

    public URI gateway() {
        return at(8081);
    }

    public URI shop() {
        return at(8089);
    }

    public int smtpPort() {
        return 3025 + offset;
    }

    public int imapPort() {
        return 3143 + offset;
    }

    public void awaitReady() {
        Awaitility.await("the local mode is ready")
                .atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the local mode ended by itself:\n" + output());
                    }
                    return output().contains("Pasokh is ready");
                });
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// What Ctrl-C does. Returns whether it ended by itself in time.
    public boolean stop() {
        process.destroy();
        return awaitEnd();
    }

    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private boolean awaitEnd() {
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return true;
            }
            process.destroyForcibly().waitFor();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process launch() {
        Path root = ServiceCode.root();
        String classPath = new ServiceCode("local/launcher", "org.pasokh.local.Launcher").classPath();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpasokh.home=" + root,
                "-cp",
                classPath,
                "org.pasokh.local.Launcher",
                "--data=" + data,
                "--port-offset=" + offset);
        try {
            Files.deleteIfExists(log);
            return new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(log.toString()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI at(int port) {
        return URI.create("http://localhost:" + (port + offset));
    }
}
