package org.pasokh.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links between the documents lead somewhere.
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");

    @Test
    void every_link_within_the_repository_leads_to_a_file() {
        Stream<Path> documents = Stream.concat(
                House.files(House.ROOT.resolve("docs"), ".md"), Stream.of(House.ROOT.resolve("README.md")));

        assertThat(documents.flatMap(LinksTest::broken)).isEmpty();
    }

    @Test
    void a_link_to_nowhere_is_found(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("there.md"));
        Path page = Files.writeString(
                folder.resolve("page.md"), "[a](there.md#part) [b](https://pasokh.example/x) [c](gone.md) [d](#here)");

        assertThat(broken(page)).containsExactly(page + " -> gone.md");
    }

    private static Stream<String> broken(Path document) {
        List<String> targets = LINK.matcher(House.read(document))
                .results()
                .map(link -> link.group(1))
                .toList();
        return targets.stream()
                .filter(target -> !Files.exists(document.resolveSibling(target)))
                .map(target -> document + " -> " + target);
    }
}
