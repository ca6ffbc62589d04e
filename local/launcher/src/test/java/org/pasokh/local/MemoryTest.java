package org.pasokh.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void too_little_memory_is_said_with_what_there_is_and_what_is_needed() {
        assertThatThrownBy(() -> Memory.requireEnough(1_499))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("1,499 MB are free")
                .hasMessageContaining("1,500 MB are needed");
    }

    @Test
    void a_heap_that_would_never_do_is_said_before_anything_starts() {
        assertThatThrownBy(() -> Memory.requireHeap(100))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("may use 100 MB");
    }

    @Test
    void enough_is_enough() {
        assertThatCode(() -> Memory.requireEnough(Memory.NEEDED)).doesNotThrowAnyException();
        assertThatCode(() -> Memory.requireHeap(Memory.HEAP_NEEDED)).doesNotThrowAnyException();
    }
}
