package org.pasokh.gateway.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoSendIntentsIT extends SendIntentsSuite {

    private final List<BsonDocument> asked = new CopyOnWriteArrayList<>();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestParts.databaseUri("")))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (event.getCommandName().equals("find")) {
                        asked.add(event.getCommand().clone());
                    }
                }
            })
            .build());
    private final SendIntents<Parcel> intents =
            new MongoSendIntents<>(new MongoTemplate(client, "sends"), Parcel.class, "content");

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    SendIntents<Parcel> intents() {
        return intents;
    }

    @Test
    void of_messages_that_wait_only_their_places_are_read() {
        intents.putOff("sales@pasokh.test", Set.of(), Instant.EPOCH);
        intents.putOff("sales@pasokh.test", Set.of("key"), Instant.EPOCH);

        assertThat(asked)
                .singleElement()
                .extracting(command -> command.getDocument("projection"))
                .isEqualTo(BsonDocument.parse("{key: 1, offset: 1}"));
    }
}
