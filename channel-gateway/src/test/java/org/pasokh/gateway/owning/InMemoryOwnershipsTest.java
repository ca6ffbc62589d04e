package org.pasokh.gateway.owning;

class InMemoryOwnershipsTest extends OwnershipsSuite {

    private final Ownerships ownerships = new InMemoryOwnerships();

    @Override
    Ownerships ownerships() {
        return ownerships;
    }
}
