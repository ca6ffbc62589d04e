package org.pasokh.interaction.routing.messaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A router in a process of its own, which can be killed.
final class RouterProcess {

    private RouterProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        RouterOnKafka.start(arguments[0]);
        new CountDownLatch(1).await();
    }

    static Process start(String bootstrapServers, Path log) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RouterProcess.class.getName(),
                            bootstrapServers)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As `kill -9` does.
    static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
