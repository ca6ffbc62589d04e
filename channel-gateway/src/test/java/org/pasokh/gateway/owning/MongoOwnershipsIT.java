package org.pasokh.gateway.owning;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoOwnershipsIT extends OwnershipsSuite {

    private final MongoClient client = MongoClients.create(TestParts.databaseUri(""));
    private final Ownerships ownerships = new MongoOwnerships(new MongoTemplate(client, "email-ownerships"));

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    Ownerships ownerships() {
        return ownerships;
    }
}
