package org.pasokh.gateway.email.sending;

class InMemorySendIntentsTest extends SendIntentsSuite {

    private final SendIntents intents = new InMemorySendIntents();

    @Override
    SendIntents intents() {
        return intents;
    }
}
