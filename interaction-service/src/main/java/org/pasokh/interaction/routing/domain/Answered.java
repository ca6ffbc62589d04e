package org.pasokh.interaction.routing.domain;

/// A request that has led to something, remembered until as many others as there are places have.
///
/// @param number counts the answered requests of the pool
public record Answered(long number, RequestId request) implements Entry {

    private static final int PLACES = 10_000;

    @Override
    public Key key() {
        return new Key(EntryKind.ANSWERED, place(number));
    }

    static String place(long number) {
        return Long.toString(number % PLACES);
    }
}
