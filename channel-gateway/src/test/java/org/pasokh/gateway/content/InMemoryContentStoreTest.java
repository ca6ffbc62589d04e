package org.pasokh.gateway.content;

class InMemoryContentStoreTest extends ContentStoreSuite {

    private final ContentStore store = new InMemoryContentStore(clock);

    @Override
    ContentStore store() {
        return store;
    }

    @Override
    long leftovers() {
        return 0;
    }
}
