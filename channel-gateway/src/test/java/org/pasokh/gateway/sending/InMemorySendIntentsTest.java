package org.pasokh.gateway.sending;

class InMemorySendIntentsTest extends SendIntentsSuite {

    private final SendIntents<Parcel> intents = new InMemorySendIntents<>(Parcel::with);

    @Override
    SendIntents<Parcel> intents() {
        return intents;
    }
}
