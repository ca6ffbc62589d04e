package org.pasokh.gateway.email.sending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoSendIntentsIT extends SendIntentsSuite {

    private final MongoClient client = MongoClients.create(TestParts.databaseUri(""));
    private final SendIntents intents = new MongoSendIntents(new MongoTemplate(client, "email-sends"));

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    SendIntents intents() {
        return intents;
    }
}
