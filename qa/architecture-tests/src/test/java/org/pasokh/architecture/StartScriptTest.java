package org.pasokh.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `./pasokh` on a machine that lacks something: the first line says what, and how to get it.
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    private static final List<String> BASICS = List.of(
            "sh", "awk", "sed", "grep", "find", "tr", "dirname", "basename", "readlink", "uname", "cat", "head");

    @TempDir
    private Path tools;

    @BeforeEach
    void a_machine_with_everything() throws IOException {
        for (String basic : BASICS) {
            tool(basic, "exec " + onThisMachine(basic) + " \"$@\"");
        }
        tool("git", "exit 0");
        tool("npm", "exit 0");
        tool("node", "echo v20.0.0");
        tool("mvn", "case $1 in --version) echo 'Apache Maven 3.8.7 (x)';; *) echo maven called with \"$@\";; esac");
    }

    @ParameterizedTest
    @ValueSource(strings = {"git", "mvn", "node", "npm"})
    void what_is_missing_is_the_first_line_with_how_to_get_it(String tool) throws Exception {
        Files.delete(tools.resolve(tool));

        Ended ended = run("test");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines().getFirst())
                .containsIgnoringCase(tool.replace("mvn", "maven"))
                .contains("Get it: ");
        assertThat(ended.lines()).noneMatch(line -> line.contains("maven called"));
    }

    @ParameterizedTest
    @CsvSource({"mvn, echo 'Apache Maven 3.6.3 (x)', Maven 3.8.7 or newer", "node, echo v18.19.0, Node 20 or newer"})
    void what_is_too_old_is_missing(String tool, String says, String lacks) throws Exception {
        tool(tool, says);

        Ended ended = run("test");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines().getFirst()).startsWith("pasokh: " + lacks + " is missing. Get it: ");
    }

    @Test
    void with_everything_there_the_tests_are_mavens() throws Exception {
        assertThat(run("test", "-pl", "libs/contracts").lines())
                .containsExactly("maven called with -T 3 verify -pl libs/contracts");
    }

    @Test
    void a_word_it_does_not_know_is_said() throws Exception {
        Ended ended = run("strat");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.lines()).singleElement().asString().contains("'strat'", "./pasokh help");
    }

    @Test
    void the_two_commands_stand_at_the_top_of_the_readme() {
        List<String> top =
                House.read(House.ROOT.resolve("README.md")).lines().limit(12).toList();

        assertThat(top).anyMatch(line -> line.startsWith("./pasokh start"));
        assertThat(top).anyMatch(line -> line.startsWith("./pasokh test"));
    }

    private record Ended(int exitCode, List<String> lines) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("./pasokh"), Stream.of(arguments)).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(House.ROOT.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        tools.toString(),
                        "HOME",
                        tools.toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        return new Ended(process.waitFor(), lines);
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path onThisMachine(String program) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
