package org.pasokh.gateway.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ClamdScannerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void what_is_harmless_and_what_is_not() throws IOException {
        try (PaperClamd clamd = PaperClamd.start(1_000_000)) {
            ClamdScanner scanner = scanner(clamd.port());

            assertThat(scan(scanner, "harmless")).isEqualTo(new Verdict.Clean());
            assertThat(scan(scanner, "")).isEqualTo(new Verdict.Clean());
            assertThat(scan(scanner, "x".repeat(200_000) + PaperClamd.HARMFUL))
                    .isEqualTo(new Verdict.Infected("Paper.Test-1"));
        }
    }

    @Test
    void what_is_longer_than_it_takes_it_cannot_judge() throws IOException {
        try (PaperClamd clamd = PaperClamd.start(100_000)) {
            assertThat(scan(scanner(clamd.port()), "x".repeat(3_000_000))).isEqualTo(new Verdict.Unscannable());
        }
    }

    @Test
    void one_that_is_not_there_or_says_nothing_is_away() throws IOException {
        int port = RealClamd.freePort();
        try (ServerSocket _ = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> scan(impatient(port), "a")).isInstanceOf(ScannerAwayException.class);
        }
        assertThatThrownBy(() -> scan(impatient(port), "a")).isInstanceOf(ScannerAwayException.class);
    }

    @Test
    void a_real_clamd_says_the_same(@TempDir Path folder) throws Exception {
        try (RealClamd clamd = RealClamd.start(folder)) {
            ClamdScanner scanner = scanner(clamd.port());

            assertThat(scan(scanner, "harmless")).isEqualTo(new Verdict.Clean());
            assertThat(scan(scanner, "before " + PaperClamd.HARMFUL + " after"))
                    .isEqualTo(new Verdict.Infected("Pasokh.Test-1.UNOFFICIAL"));
            assertThat(scan(scanner, "x".repeat(2_000_000))).isEqualTo(new Verdict.Unscannable());
        }
    }

    private static ClamdScanner impatient(int port) {
        return new ClamdScanner("127.0.0.1", port, Duration.ofMillis(200));
    }

    private static ClamdScanner scanner(int port) {
        return new ClamdScanner("127.0.0.1", port, PATIENCE);
    }

    private static Verdict scan(FileScanner scanner, String text) {
        return scanner.scan(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
