package org.pasokh.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is in the repository works on every machine: no path of one of them, no registry that only some can reach.
class RepositoryTest {

    private static final Pattern MACHINE = Pattern.compile(
            "(?<![<\\w.$}/])/(root|home/[a-z]|Users/[A-Za-z]|usr/lib/jvm)[\\w./-]*" + "|(?<!\\w)[A-Z]:\\\\Users");

    private static final Pattern REGISTRY = Pattern.compile(
            "registry\\.(npmjs|yarnpkg)|repo1?\\.maven\\.|maven\\.google|(artifactory|jfrog|nexus)\\.|pypi\\.org|plugins\\.gradle"
                    + "|(deb|security)\\.debian\\.org|packages\\.adoptium|proxy\\.golang");

    private static final List<String> TEXTS = List.of(
            "java",
            "xml",
            "md",
            "yml",
            "yaml",
            "json",
            "ts",
            "tsx",
            "js",
            "mjs",
            "css",
            "html",
            "sh",
            "txt",
            "properties",
            "config",
            "toml",
            "conf",
            "");

    @Test
    void no_file_names_a_path_of_one_machine_or_the_host_of_a_registry() throws IOException, InterruptedException {
        List<String> found = tracked()
                .filter(RepositoryTest::isText)
                .filter(file -> !file.endsWith("RepositoryTest.java"))
                .flatMap(file -> offences(file, House.read(House.ROOT.resolve(file))))
                .toList();

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JAVA_HOME=/usr/lib/" + "jvm/temurin-25",
                "/usr/lib/" + "jvm/*",
                "cd /home/sara/pasokh",
                "'/root/.m2'",
                "C:\\Users\\sara",
                "\"resolved\": \"https://registry.npmjs.org/a/-/a-1.tgz\"",
                "https://repo.maven.apache.org/maven2",
                "http://artifactory.example/libs",
            })
    void a_path_or_host_that_does_not_belong_is_found(String line) {
        assertThat(offences("file", line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://maven.apache.org/xsd/maven-4.0.0.xsd",
                "GET /desk/v1/root/1",
                "$HOME/data",
            })
    void what_belongs_is_left_alone(String line) {
        assertThat(offences("file", line)).isEmpty();
    }

    private static Stream<String> offences(String file, String text) {
        return text.lines()
                .filter(line ->
                        MACHINE.matcher(line).find() || REGISTRY.matcher(line).find())
                .map(line -> file + ": " + line.strip());
    }

    private static boolean isText(String file) {
        String name = Path.of(file).getFileName().toString();
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
        return TEXTS.contains(ending) && Files.isRegularFile(House.ROOT.resolve(file));
    }

    private static Stream<String> tracked() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(House.ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String files = new String(git.getInputStream().readAllBytes(), UTF_8);
        if (git.waitFor() != 0) {
            throw new IllegalStateException("not a git repository: " + House.ROOT);
        }
        return Stream.of(files.split("\0"));
    }
}
