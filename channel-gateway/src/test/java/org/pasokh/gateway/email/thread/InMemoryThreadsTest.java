package org.pasokh.gateway.email.thread;

class InMemoryThreadsTest extends ThreadsSuite {

    private final InMemoryThreads threads = new InMemoryThreads();

    @Override
    ThreadIndex index() {
        return threads;
    }

    @Override
    MailNotes notes() {
        return threads;
    }

    @Override
    MailConversations conversations() {
        return threads;
    }
}
