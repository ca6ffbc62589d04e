package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedBlocksTest {

    private record Item(long number, int tie) {}

    private static final Comparator<Item> TIES = Comparator.comparingInt(Item::tie);

    private final SortedBlocks<Item> blocks = new SortedBlocks<>(Item::number, TIES);
    private final NavigableSet<Item> tree =
            new TreeSet<>(Comparator.comparingLong(Item::number).thenComparing(TIES));

    /// Few numbers: whole blocks of one; many: a place for each.
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 300, 1_000_000})
    void whatever_comes_and_goes_it_holds_what_a_tree_does(int numbers) {
        Random random = new Random(numbers);
        for (int step = 0; step < 20_000; step++) {
            // grows for a while, and shrinks again
            boolean comes = random.nextInt(100) < (step / 2_000 % 2 == 0 ? 80 : 25);
            Item item = new Item(random.nextInt(numbers), random.nextInt(300));
            if (comes) {
                blocks.add(item);
                tree.add(item);
            } else {
                Item gone = random.nextBoolean() || tree.isEmpty() ? item : tree.first();
                assertThat(blocks.remove(gone)).isEqualTo(tree.remove(gone));
            }
            assertThat(blocks.isEmpty()).isEqualTo(tree.isEmpty());
            assertThat(blocks.first()).isEqualTo(tree.isEmpty() ? null : tree.first());
            if (step % 200 == 0) {
                long number = random.nextInt(numbers);
                assertThat(blocks.stream()).containsExactlyElementsOf(tree);
                assertThat(blocks.after(number))
                        .containsExactlyElementsOf(tree.tailSet(new Item(number, Integer.MAX_VALUE), false));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 1_000})
    void what_comes_in_order_is_found_in_order(int size) {
        for (int number = 0; number < size; number++) {
            blocks.add(new Item(number, 0));
        }

        assertThat(blocks.stream().map(Item::number).toList()).hasSize(size).isSorted();
        assertThat(blocks.upTo(size / 2, 3)).hasSize(Math.min(Math.min(size, size / 2 + 1), 3));
        assertThat(blocks.upTo(-1, 3)).isEqualTo(List.of());
        assertThat(blocks.firstNumber()).isEqualTo(size == 0 ? Long.MAX_VALUE : 0);
    }
}
