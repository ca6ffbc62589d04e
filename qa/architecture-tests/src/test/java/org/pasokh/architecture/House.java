package org.pasokh.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The repository as the checks see it: its modules, their sources and their compiled classes.
final class House {

    static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .resolve("../..")
            .toAbsolutePath()
            .normalize();

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final String SELF = "qa/architecture-tests";

    private House() {}

    static List<Path> modules() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map(result -> result.group(1))
                .map(ROOT::resolve)
                .toList();
    }

    /// The classes that go to production.
    static JavaClasses mainClasses() {
        return imported(compiled("main", "classes"));
    }

    /// Those and the tests', without the classes here that break the rules on purpose.
    static JavaClasses allClasses() {
        return imported(Stream.concat(compiled("main", "classes").stream(), compiled("test", "test-classes").stream())
                .toList());
    }

    static List<Path> classFiles() {
        return Stream.concat(compiled("main", "classes").stream(), compiled("test", "test-classes").stream())
                .flatMap(folder -> files(folder, ".class"))
                .toList();
    }

    static Stream<Path> javaSources() {
        return modules().stream().flatMap(module -> files(module.resolve("src"), ".java"));
    }

    static Stream<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A module with sources but without classes would be checked by nobody and noticed by nobody.
    private static List<Path> compiled(String sources, String target) {
        List<Path> withSources = modules().stream()
                .filter(module -> !module.endsWith(SELF))
                .filter(module -> files(module.resolve("src").resolve(sources).resolve("java"), ".java")
                        .findAny()
                        .isPresent())
                .map(module -> module.resolve("target").resolve(target))
                .toList();
        for (Path folder : withSources) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder + " is missing: build everything first, ./pasokh test does");
            }
        }
        return withSources;
    }

    private static JavaClasses imported(List<Path> folders) {
        // what the benchmarks' harness generates is nobody's to write otherwise
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/jmh_generated/"))
                .importPaths(folders);
    }
}
