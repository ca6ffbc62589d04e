package org.pasokh.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Stored texts to which results are compared, under `src/test/resources/golden` of the module under test.
/// `-Dgolden.update=true` writes them anew.
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    public static void assertMatches(String name, String actual) {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            write(file, actual);
            return;
        }
        assertThat(file).as("golden file; -Dgolden.update=true writes it").exists();
        assertThat(actual).as(file.toString()).isEqualTo(read(file));
    }

    public static String read(String name) {
        return read(FOLDER.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
