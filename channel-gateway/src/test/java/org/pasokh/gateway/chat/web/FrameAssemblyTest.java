package org.pasokh.gateway.chat.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameAssemblyTest {

    private final FrameAssembly assembly = new FrameAssembly();

    @Test
    void pieces_make_a_frame_and_the_next_begins_empty() {
        assertThat(assembly.add("one ")).isTrue();
        assertThat(assembly.complete(false)).isEmpty();
        assertThat(assembly.add("frame")).isTrue();
        assertThat(assembly.complete(true)).contains("one frame");

        assertThat(assembly.add("another")).isTrue();
        assertThat(assembly.complete(true)).contains("another");
    }

    @Test
    void sixteen_kilobytes_are_the_most_however_they_come() {
        for (int piece = 0; piece < 16; piece++) {
            assertThat(assembly.add("x".repeat(1_024))).isTrue();
        }

        assertThat(assembly.add("x")).isFalse();
    }

    @Test
    void bytes_are_counted_not_characters() {
        assertThat(assembly.add("س".repeat(8_192))).isTrue();
        assertThat(assembly.add("س")).isFalse();
    }
}
