package org.pasokh.interaction.routing.domain;

/// What one offer or handling adds to what its agent holds.
///
/// @param yielding the units of it that live work may have
/// @param laidAside 1 for a handling that is laid aside
record Holding(int units, int yielding, int laidAside) {

    static final Holding NOTHING = new Holding(0, 0, 0);

    static Holding of(Offer offer) {
        return new Holding(offer.units(), 0, 0);
    }

    static Holding of(Handling handling) {
        return new Holding(
                handling.holds(),
                handling.yieldsNow() ? handling.holds() : 0,
                handling.load() == Load.LAID_ASIDE ? 1 : 0);
    }
}
