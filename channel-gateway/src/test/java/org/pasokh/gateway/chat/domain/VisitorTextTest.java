package org.pasokh.gateway.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "سلام، می‌خواهم سفارشم را پیگیری کنم",
                "كتاب ۱۲۳ ي",
                "two\nlines\tand a tab",
                "👩‍👩‍👧 🇮🇷",
                " spaces kept ",
                "‏RTL mark",
                "<script>alert(1)</script>"
            })
    void writing_of_any_kind_stays_as_it_is(String text) {
        assertThat(VisitorText.of(text)).isEqualTo(new VisitorText.Good(text));
    }

    @Test
    void control_characters_are_taken_out() {
        assertThat(VisitorText.of("a\0b\u0007c\u001bd\u007fe")).isEqualTo(new VisitorText.Good("abcde"));
    }

    @Test
    void line_ends_are_all_written_the_same() {
        assertThat(VisitorText.of("a\r\nb\rc\nd")).isEqualTo(new VisitorText.Good("a\nb\nc\nd"));
    }

    @Test
    void halves_of_surrogate_pairs_are_replaced_and_whole_ones_kept() {
        assertThat(VisitorText.of("a\ud83db\ude00c😀")).isEqualTo(new VisitorText.Good("a\ufffdb\ufffdc😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\0\0"})
    void nothing_to_be_seen_is_no_message(String text) {
        assertThat(VisitorText.of(text)).isEqualTo(new VisitorText.Bad(Refusal.TEXT_EMPTY));
    }

    @Test
    void four_thousand_characters_are_the_most() {
        String longest = "ب".repeat(4_000);

        assertThat(VisitorText.of(longest)).isEqualTo(new VisitorText.Good(longest));
        assertThat(VisitorText.of(longest + "ب")).isEqualTo(new VisitorText.Bad(Refusal.TEXT_TOO_LONG));
    }

    @Test
    void a_name_stands_in_one_line() {
        assertThat(VisitorText.inOneLine(" Sara\n\tAhmadi ")).isEqualTo("Sara Ahmadi");
        assertThat(VisitorText.inOneLine(" \n ")).isNull();
    }
}
