package org.pasokh.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher says when it cannot start: one line and an exit code, as a process. That it starts, survives and
/// stops is a journey of qa/acceptance.
class LauncherIT {

    private static final int OFFSET = offset();

    @TempDir
    private Path temporary;

    @Test
    void an_unknown_option() throws Exception {
        Ended ended = launch("--daat=x");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.lines()).containsExactly("pasokh: There is no option --daat=x. See ./pasokh help.");
    }

    @Test
    void a_taken_port() throws Exception {
        int port = Door.GATEWAY.port(OFFSET);
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(Addresses.loopback(), port));

            Ended ended = launch("--data=" + temporary, "--port-offset=" + OFFSET);

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.lines())
                    .singleElement()
                    .asString()
                    .startsWith("pasokh: Port " + port + " (channel-gateway) is taken by another program.");
        }
    }

    @Test
    void a_data_folder_that_is_a_file() throws Exception {
        Path file = Files.createFile(temporary.resolve("data"));

        Ended ended = launch("--data=" + file, "--port-offset=" + OFFSET);

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.lines()).singleElement().asString().contains(file.toString(), "cannot be written to");
    }

    @Test
    void a_data_folder_of_another_process() throws Exception {
        try (DataFolder _ = DataFolder.take(temporary)) {
            Ended ended = launch("--data=" + temporary, "--port-offset=" + OFFSET);

            assertThat(ended.exitCode()).isEqualTo(4);
            assertThat(ended.lines())
                    .singleElement()
                    .asString()
                    .contains("in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_database_file_that_is_none() throws Exception {
        Files.createDirectories(temporary.resolve("database"));
        Files.writeString(temporary.resolve("database/pasokh.mv"), "not a database".repeat(1_000));

        Ended ended = launch("--data=" + temporary, "--port-offset=" + OFFSET);

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.lines())
                .filteredOn(line -> line.startsWith("pasokh:"))
                .singleElement()
                .asString()
                .contains(temporary.resolve("database").toString(), "cannot be read");
        assertThat(ended.lines()).noneMatch(line -> line.contains("\tat "));
    }

    /// Another one in each process that runs these tests.
    private static int offset() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return 5_000 + socket.getLocalPort() % 20_000;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Ended(int exitCode, List<String> lines) {}

    private static Ended launch(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpasokh.home=" + Path.of("../..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.pasokh.local.Launcher"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), lines);
    }
}
