package org.pasokh.gateway.email.thread;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoThreadsIT extends ThreadsSuite {

    private final MongoClient client = MongoClients.create(TestParts.databaseUri(""));
    private final MongoTemplate mongo = new MongoTemplate(client, "email-threads");
    private final MongoThreads threads = new MongoThreads(mongo);

    @AfterEach
    void close() {
        client.close();
    }

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
        return new MongoMailConversations(mongo);
    }
}
