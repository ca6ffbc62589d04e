package org.pasokh.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void keys_are_made_once_and_differ_between_installations() {
        Map<String, String> first = Secrets.in(folder.resolve("one"));

        assertThat(first).containsOnlyKeys("pasokh.local.chat-key", "pasokh.local.mail-key");
        assertThat(Secrets.in(folder.resolve("one"))).isEqualTo(first);
        assertThat(Secrets.in(folder.resolve("two"))).isNotEqualTo(first);
    }
}
