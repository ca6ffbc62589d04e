package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sorted set for what mostly comes at its end and leaves at its beginning, as who waits in line does. It stands in
/// short blocks with the numbers it is sorted by beside it: a tree would look each up somewhere else in memory.
final class SortedBlocks<E> {
    private static final int MOST = 64;
    private static final int FEW = MOST / 4;

    private final ToLongFunction<E> numbers;
    private final Comparator<E> ties;
    private final List<Block<E>> blocks = new ArrayList<>();

    /// Some of what it holds, in order.
    private static final class Block<E> {
        private final long[] numbers = new long[MOST];
        private final List<E> items = new ArrayList<>();

        int size() {
            return items.size();
        }

        int compare(int at, long number, E item, Comparator<E> ties) {
            int byNumber = Long.compare(numbers[at], number);
            return byNumber != 0 ? byNumber : ties.compare(items.get(at), item);
        }

        /// Its index, or where it belongs as `Collections.binarySearch` says it.
        int find(long number, E item, Comparator<E> ties) {
            int low = 0;
            int high = size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = compare(middle, number, item, ties);
                if (order == 0) {
                    return middle;
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return -low - 1;
        }

        void insert(int at, long number, E item) {
            System.arraycopy(numbers, at, numbers, at + 1, size() - at);
            numbers[at] = number;
            items.add(at, item);
        }

        void delete(int at) {
            System.arraycopy(numbers, at + 1, numbers, at, size() - at - 1);
            items.remove(at);
        }

        /// Moves everything from an index on to the end of another.
        void move(int from, Block<E> to) {
            List<E> moved = items.subList(from, size());
            System.arraycopy(numbers, from, to.numbers, to.size(), moved.size());
            to.items.addAll(moved);
            moved.clear();
        }
    }

    /// @param numbers what it is sorted by; may be the same for some
    /// @param ties the order of those with the same number
    SortedBlocks(ToLongFunction<E> numbers, Comparator<E> ties) {
        this.numbers = numbers;
        this.ties = ties;
    }

    void add(E item) {
        long number = numbers.applyAsLong(item);
        if (blocks.isEmpty()) {
            blocks.add(new Block<>());
        }
        int place = blockOf(number, item);
        Block<E> block = blocks.get(place);
        int at = -block.find(number, item, ties) - 1;
        if (at < 0) {
            return;
        }
        if (block.size() < MOST) {
            block.insert(at, number, item);
        } else {
            // what comes at the end leaves full blocks behind
            int left = at == MOST && place == blocks.size() - 1 ? MOST : MOST / 2;
            Block<E> rest = new Block<>();
            block.move(left, rest);
            blocks.add(place + 1, rest);
            Block<E> half = at < left ? block : rest;
            half.insert(half == rest ? at - left : at, number, item);
        }
    }

    /// @return whether it was there
    boolean remove(E item) {
        long number = numbers.applyAsLong(item);
        int place = blocks.isEmpty() ? -1 : blockOf(number, item);
        int at = place < 0 ? -1 : blocks.get(place).find(number, item, ties);
        if (at < 0) {
            return false;
        }
        Block<E> block = blocks.get(place);
        block.delete(at);
        if (block.size() == 0) {
            blocks.remove(place);
        } else if (block.size() < FEW
                && place + 1 < blocks.size()
                && blocks.get(place + 1).size() < FEW) {
            blocks.remove(place + 1).move(0, block);
        }
        return true;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /// Null if there is nothing.
    @Nullable
    E first() {
        return blocks.isEmpty() ? null : blocks.getFirst().items.getFirst();
    }

    /// The number of the first; the largest there is if there is nothing.
    long firstNumber() {
        return blocks.isEmpty() ? Long.MAX_VALUE : blocks.getFirst().numbers[0];
    }

    /// The first of those with numbers up to this one, in order.
    List<E> upTo(long last, int most) {
        if (firstNumber() > last) {
            return List.of();
        }
        return stream()
                .takeWhile(item -> numbers.applyAsLong(item) <= last)
                .limit(most)
                .toList();
    }

    /// Those with larger numbers than this one, in order.
    Stream<E> after(long number) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).numbers[0] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return blocks.subList(Math.max(0, low - 1), blocks.size()).stream()
                .flatMap(block -> block.items.stream())
                .dropWhile(item -> numbers.applyAsLong(item) <= number);
    }

    /// All, in order.
    Stream<E> stream() {
        return blocks.stream().flatMap(block -> block.items.stream());
    }

    /// The last block that does not begin after it; there must be one.
    private int blockOf(long number, E item) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).compare(0, number, item, ties) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
