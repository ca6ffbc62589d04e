package org.pasokh.interaction.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_is_read_back(long seed) {
        Random random = new Random(seed);
        long[] routing = random.longs(random.nextInt(30), 0, Long.MAX_VALUE).toArray();
        long[] interactions = random.longs(random.nextInt(60), 0, 100_000).toArray();
        Cursor cursor = Cursor.start(random.nextInt(), routing, interactions);

        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_cut_or_bent_is_no_cursor_or_another_but_never_an_error(long seed) {
        Random random = new Random(seed);
        String text = Cursor.start(
                        1,
                        random.longs(4, 0, 9999).toArray(),
                        random.longs(4, 0, 9999).toArray())
                .encode();

        assertThat(Cursor.decode(text.substring(0, random.nextInt(text.length()))))
                .isEmpty();
        char[] bent = text.toCharArray();
        bent[random.nextInt(bent.length)] = (char) random.nextInt(33, 127);
        assertThat(Cursor.decode(new String(bent))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAA", "////"})
    void nonsense_is_no_cursor(String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }

    static LongStream seeds() {
        return new Random(20261121).longs(200);
    }
}
