package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Mails that break parsers, read in a process of their own that has little memory.
class TortureIT {

    private static final long MOST_MILLIS = 2_000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void no_mail_takes_long_or_much_memory() throws Exception {
        Path mails = Files.createDirectory(folder.resolve("mails"));
        int count = TortureMails.writeTo(mails);

        List<TortureReading.Said> said = TortureReading.Said.of(run(mails));

        assertThat(said).hasSize(count);
        assertThat(said).filteredOn(each -> each.millis() > MOST_MILLIS).isEmpty();
        assertThat(said)
                .filteredOn(each -> !each.outcome().startsWith("read "))
                .extracting(TortureReading.Said::mail, TortureReading.Said::outcome)
                .allSatisfy(each -> assertThat(each.toList().getLast()).isEqualTo("headers-too-large"));
    }

    private String run(Path mails) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TortureReading.class.getName(),
                        mails.toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(110, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(errors, UTF_8) + Files.readString(output, UTF_8))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, UTF_8);
    }
}
