package org.pasokh.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void a_folder_belongs_to_one_process_until_it_ends() throws IOException {
        Path folder = temporary.resolve("new/data");
        String self = Long.toString(ProcessHandle.current().pid());

        try (DataFolder taken = DataFolder.take(folder)) {
            assertThat(taken.path("logs")).isDirectory();
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by process " + self);
        }
        DataFolder.take(folder).close();
    }

    @Test
    void a_file_in_its_place_is_said() throws IOException {
        Path file = Files.writeString(temporary.resolve("data"), "not a folder");

        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be written to");
    }
}
