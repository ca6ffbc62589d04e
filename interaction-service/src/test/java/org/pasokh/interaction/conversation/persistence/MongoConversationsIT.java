package org.pasokh.interaction.conversation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.conversation.Telling;
import org.pasokh.interaction.conversation.domain.Channel;
import org.pasokh.interaction.conversation.domain.Contact;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Customer;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.Demands;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Heard;
import org.pasokh.interaction.conversation.domain.Interaction;
import org.pasokh.interaction.conversation.domain.Interactions.HandledBy;
import org.pasokh.interaction.conversation.domain.Interactions.Known;
import org.pasokh.interaction.conversation.domain.LastWord;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Phase;
import org.pasokh.interaction.conversation.domain.Placed;
import org.pasokh.interaction.conversation.domain.Pools;
import org.pasokh.interaction.conversation.messaging.ConversationTelling;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.AggregateStores;
import org.pasokh.platform.outbox.OutboxRelay;
import org.pasokh.platform.outbox.OutboxSweep;
import org.pasokh.platform.outbox.Preparations;
import org.pasokh.platform.publishing.LogWriter;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoConversationsIT {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Pools POOLS = new Pools() {
        @Override
        public String ofQueue(String queueId) {
            return FIRST;
        }

        @Override
        public String ofAgent(String agentId) {
            return FIRST;
        }
    };
    private static final Contact CONTACT = new Contact(Channel.CHAT, "shop", new Customer("s", null), null, null);

    private final String database = "conversations-" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(TestParts.databaseUri(database));
    private final Telling telling = new ConversationTelling(POOLS, InstantSource.fixed(NINE));
    private final AggregateStores stores = stores(new MongoTemplate(client, database));
    private final AggregateStore<Known> known = stores.of(MongoInteractions.COLLECTION, Known.class);
    private final MongoInteractions interactions = new MongoInteractions(known);
    private final MongoConversations conversations =
            new MongoConversations(stores.of(MongoConversations.COLLECTION, Conversation.class), interactions, telling);
    private final MongoMessages messages =
            new MongoMessages(stores.of(MongoMessages.COLLECTION, Message.class), telling);

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void the_silent_are_found_by_the_queue_they_stand_in() {
        answered("quick", "sales", NINE);
        answered("quick-later", "sales", NINE.plusSeconds(60));
        answered("slow", "repairs", NINE);
        answered("older-version", null, NINE);

        assertThat(conversations.unansweredSince(NINE, Set.of("sales", "returns")))
                .containsExactly("quick");
        assertThat(conversations.unansweredSinceElsewhere(NINE, Set.of("sales")))
                .containsExactlyInAnyOrder("slow", "older-version");
        assertThat(conversations.unansweredSinceElsewhere(NINE.plusSeconds(60), Set.of()))
                .hasSize(4);
    }

    @Test
    void the_last_place_of_an_interaction_is_found_among_those_of_its_conversation() {
        said("m1", "key", "first", 1);
        said("m2", "key", "first", 2);
        said("m3", "key", "second", 3);
        said("m4", "other", "first", 9);

        assertThat(messages.lastOf("key", "first")).contains(2L);
        assertThat(messages.lastOf("key", "third")).isEmpty();
    }

    @Test
    void whoever_was_asked_in_and_has_it_later_is_noted_with_the_queue_and_old_news_change_nothing() {
        interactions.keep(new Fact.Opened("key", CONTACT, origin("i"), new LastWord("m1", 1, NINE), 1, Demands.NONE));
        var asked = new HandledBy("h2", "reza", null);
        var has = new HandledBy("h2", "reza", "sales");
        var first = new HandledBy("h1", "sara", "sales");

        List.of(asked, first, has, asked, has).forEach(it -> interactions.noteHandling("i", it));

        assertThat(interactions.find("i").orElseThrow().handlings()).containsExactly(first, has);
    }

    private void answered(String key, @Nullable String queue, Instant at) {
        var handling = new Handling("h-" + key, "sara", NINE, queue);
        var interaction = new Interaction(
                origin("i-" + key),
                1,
                new Phase.Assigned(handling),
                new LastWord("m", 1, NINE),
                false,
                List.of(),
                List.of(),
                null,
                null,
                new Interaction.Quiet(at),
                null,
                queue == null ? null : new Heard(NINE, List.of(), queue));
        var conversation = new Conversation(key, CONTACT, 1, 1, interaction, List.of(), List.of(), null, null, null);
        conversations.decide(key, new Cause(key, NINE), _ -> new Decision.Happened(conversation, List.of()));
    }

    private void said(String id, String key, String interactionId, long position) {
        messages.keep(Message.written(id, key, Message.Writer.customer(null), Content.ofText("text"), NINE));
        messages.place(new Placed(id, interactionId, position));
    }

    private static Interaction.Origin origin(String id) {
        return new Interaction.Origin(id, "sales", "m", null, NINE);
    }

    private static AggregateStores stores(MongoTemplate mongo) {
        InstantSource clock = InstantSource.fixed(NINE);
        var relay = new OutboxRelay(new LogWriter(new MockProducer<>()), new Preparations(List::of), clock);
        return new AggregateStores(mongo, relay, new OutboxSweep(relay, clock), clock);
    }
}
