package org.pasokh.contracts.compatibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;
import tools.jackson.databind.JsonNode;

/// The schemas and golden files of this module, as they stand in its sources.
final class Stored {

    /// Set by the command in [#HOW_TO_UPDATE].
    static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static final String HOW_TO_UPDATE =
            "If the change is meant, record it: mvn -pl libs/contracts test -Dgolden.update=true";

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final Path SCHEMAS = MODULE.resolve("src/main/resources/schemas");
    private static final Path GOLDEN = MODULE.resolve("src/test/resources/golden");

    private Stored() {}

    static Optional<JsonNode> schema(Class<? extends Event> type) {
        return read(schemaFile(type)).map(Json::read);
    }

    static void putSchema(Class<? extends Event> type, JsonNode schema) {
        write(schemaFile(type), Json.pretty(schema));
    }

    /// From the oldest to the newest.
    static List<Golden> goldens(Class<? extends Event> type) {
        List<Golden> goldens = new ArrayList<>();
        Optional<byte[]> next = read(goldenFile(type, 1));
        while (next.isPresent()) {
            goldens.add(Json.read(next.get(), Golden.class));
            next = read(goldenFile(type, goldens.size() + 1));
        }
        return goldens;
    }

    static void putGolden(Class<? extends Event> type, Golden golden) {
        write(goldenFile(type, golden.generation()), Json.pretty(golden));
    }

    static List<String> schemaNames() {
        return names(SCHEMAS).stream()
                .map(name -> name.replaceAll("\\.json$", ""))
                .toList();
    }

    static List<String> goldenNames() {
        return names(GOLDEN);
    }

    static String page(String inRepository) {
        return new String(read(MODULE.resolve("../..").resolve(inRepository)).orElse(new byte[0]), UTF_8);
    }

    static void putPage(String inRepository, String text) {
        write(MODULE.resolve("../..").resolve(inRepository), text);
    }

    private static Path schemaFile(Class<? extends Event> type) {
        return SCHEMAS.resolve(EventTypes.nameOf(type) + ".json");
    }

    private static Path goldenFile(Class<? extends Event> type, int generation) {
        return GOLDEN.resolve(EventTypes.nameOf(type)).resolve(generation + ".json");
    }

    private static List<String> names(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
