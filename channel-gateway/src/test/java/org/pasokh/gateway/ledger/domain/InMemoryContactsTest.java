package org.pasokh.gateway.ledger.domain;

class InMemoryContactsTest extends ContactsSuite {

    private final Contacts contacts = new InMemoryContacts();

    @Override
    protected Contacts contacts() {
        return contacts;
    }
}
