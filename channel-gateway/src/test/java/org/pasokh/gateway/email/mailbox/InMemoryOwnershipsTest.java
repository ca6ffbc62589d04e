package org.pasokh.gateway.email.mailbox;

class InMemoryOwnershipsTest extends OwnershipsSuite {

    private final Ownerships ownerships = new InMemoryOwnerships();

    @Override
    Ownerships ownerships() {
        return ownerships;
    }
}
