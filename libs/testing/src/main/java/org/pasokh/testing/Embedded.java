package org.pasokh.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.embedded.EmbeddedDatabase;

/// The embedded parts, in a folder that goes with the JVM.
final class Embedded {

    private Embedded() {}

    static String startBroker() {
        Path folder = temporaryFolder();
        EmbeddedBroker broker = EmbeddedBroker.start(folder);
        atExit(() -> {
            broker.close();
            delete(folder);
        });
        return broker.bootstrapServers();
    }

    static String startDatabase() {
        EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        atExit(database::close);
        return database.uri();
    }

    private static void atExit(Runnable action) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(action));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pasokh-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
