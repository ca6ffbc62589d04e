package org.pasokh.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void a_name_is_never_a_path() {
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\Users\\me\\report.pdf")).isEqualTo("report.pdf");
        assertThat(FileNames.clean(".htaccess")).isEqualTo("htaccess");
    }

    @Test
    void a_name_looks_like_what_it_is() {
        assertThat(FileNames.clean("invoice\u202Efdp.exe")).isEqualTo("invoice fdp.exe");
        assertThat(FileNames.clean("a\r\nContent-Type: text/html\0b")).doesNotContain("\r", "\n", "\0");
    }

    @Test
    void letters_of_all_scripts_and_their_joiners_stay() {
        assertThat(FileNames.clean("صورت\u200Cحساب آذر.pdf")).isEqualTo("صورت\u200Cحساب آذر.pdf");
    }

    @Test
    void what_is_left_of_nothing_has_a_name_all_the_same() {
        assertThat(FileNames.clean("")).isEqualTo("file");
        assertThat(FileNames.clean("///")).isEqualTo("file");
        assertThat(FileNames.clean("x".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    }
}
