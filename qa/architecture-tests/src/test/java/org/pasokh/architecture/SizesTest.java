package org.pasokh.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files, methods and lists of parameters stay small: qa/checks/sizes.xml over every source, tests included.
class SizesTest {

    private static final Path LIMITS = House.ROOT.resolve("qa/checks/sizes.xml");

    @Test
    void everything_stays_within_the_limits() throws CheckstyleException {
        List<Path> sources = House.javaSources().toList();

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(complaints(sources)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FileLength, 301", "MethodLength, 41", "ParameterNumber, 7", "CyclomaticComplexity, 11"})
    void what_is_over_a_limit_is_found(String check, int size, @TempDir Path folder)
            throws IOException, CheckstyleException {
        Path tooLarge = Files.writeString(folder.resolve("Large.java"), sourceOver(check, size));
        Path justRight = Files.writeString(folder.resolve("Right.java"), sourceOver(check, size - 1));

        assertThat(complaints(List.of(tooLarge))).hasSize(1).allMatch(complaint -> complaint.contains(check));
        assertThat(complaints(List.of(justRight))).isEmpty();
    }

    private static String sourceOver(String check, int size) {
        return switch (check) {
            case "FileLength" -> "class Large {\n" + "\n".repeat(size - 2) + "}\n";
            case "MethodLength" -> "class Large {\n  void a() {\n" + "    a();\n".repeat(size - 2) + "  }\n}\n";
            case "ParameterNumber" -> "class Large {\n  void a(int a0" + repeated(", int a%d", size - 1) + ") {}\n}\n";
            case "CyclomaticComplexity" ->
                "class Large {\n  void a(int b) {\n" + repeated("    if (b == %d) a(0);\n", size - 1) + "  }\n}\n";
            default -> throw new IllegalArgumentException(check);
        };
    }

    private static String repeated(String pattern, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= times; i++) {
            all.append(pattern.formatted(i));
        }
        return all.toString();
    }

    private static List<String> complaints(List<Path> sources) throws CheckstyleException {
        Complaints complaints = new Complaints();
        Checker checker = new Checker();
        try {
            checker.setModuleClassLoader(Checker.class.getClassLoader());
            checker.configure(
                    ConfigurationLoader.loadConfiguration(LIMITS.toString(), new PropertiesExpander(new Properties())));
            checker.addListener(complaints);
            checker.process(sources.stream().map(Path::toFile).toList());
        } finally {
            checker.destroy();
        }
        return complaints.all;
    }

    private static final class Complaints implements AuditListener {

        private final List<String> all = new ArrayList<>();

        @Override
        public void addError(AuditEvent event) {
            String check = event.getSourceName().replaceAll(".*\\.", "");
            all.add("%s:%d %s: %s".formatted(event.getFileName(), event.getLine(), check, event.getMessage()));
        }

        @Override
        public void addException(AuditEvent event, Throwable throwable) {
            all.add(event.getFileName() + " could not be read: " + throwable);
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
