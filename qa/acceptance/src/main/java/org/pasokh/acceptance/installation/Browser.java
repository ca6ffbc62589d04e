package org.pasokh.acceptance.installation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// A browser that a script drives. Where there is none the journey is skipped with a line that says what to install;
/// with `CI=true` that is a failure.
public final class Browser {

    private static final Path SCRIPTS = ServiceCode.root().resolve("qa/acceptance/browser");

    private Browser() {}

    /// Runs a script of `qa/acceptance/browser`; it gets the browser's path first.
    public static void journey(String script, String... arguments) throws InterruptedException {
        Path browser = find().orElseGet(Browser::missing);
        List<String> command = new ArrayList<>(List.of("node", script, browser.toString()));
        command.addAll(List.of(arguments));
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        run(command);
    }

    private static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        String line = "no browser: install Chromium (Debian: apt install chromium) to run this journey";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(line);
        }
        throw new TestAbortedException(line);
    }

    private static void run(List<String> command) throws InterruptedException {
        Path log = ServiceProcess.logs().resolve("browser.log").toAbsolutePath();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(6, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end");
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(command + " failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
