package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.EventIds;
import org.pasokh.interaction.conversation.application.TakingMessages;
import org.pasokh.interaction.conversation.domain.Channel;
import org.pasokh.interaction.conversation.domain.Contact;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Customer;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.testing.TestLog;

/// Consumers that die, come back and overlap.
class TakingMessagesIT {

    private static final int MANY = 120;

    private final String key = EventIds.of("session", Instant.now().toString());
    private final Contact contact = new Contact(Channel.CHAT, "edges", new Customer(key, "Mina"), "fa", null);
    private final Messages messages = Replicas.ONE.bean(Messages.class);

    @Test
    void two_consumers_with_the_same_messages_record_each_once_and_in_order() {
        CompletableFuture<Void> one = takingAll(Replicas.ONE, 1);
        CompletableFuture<Void> two = takingAll(Replicas.TWO, 2);
        CompletableFuture.allOf(one, two).join();

        assertRecorded(MANY);
    }

    @Test
    void a_consumer_that_was_stopped_for_long_changes_nothing_when_it_goes_on() {
        takingAll(Replicas.ONE, 3).join();
        takingAll(Replicas.TWO, 4).join();

        assertRecorded(MANY);
    }

    @Test
    void a_message_that_was_kept_but_not_recorded_is_recorded_when_it_comes_again() {
        messages.keep(message(1));
        assertThat(messages.after(key, 0, 10)).isEmpty();

        take(Replicas.TWO, 1);

        assertRecorded(1);
    }

    @Test
    void an_interaction_can_be_found_as_soon_as_it_is_open() {
        take(Replicas.ONE, 1);

        String interaction = conversation().latest().id();
        assertThat(Replicas.TWO.bean(Interactions.class).find(interaction).map(Interactions.Known::conversationKey))
                .contains(key);
    }

    private void assertRecorded(int count) {
        assertThat(messages.after(key, 0, 1000)).extracting(Message::id).containsExactlyElementsOf(ids(count));
        String interaction = conversation().latest().id();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> events = TestLog.all("interaction.events").stream()
                    .filter(event -> interaction.equals(event.key()))
                    .toList();
            // whoever writes next also publishes what may not be out yet: readers know repeats by their number
            assertThat(events.stream()
                            .map(event -> Long.valueOf(TestLog.header(event, "ce_sequence")))
                            .distinct())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, count + 1).boxed().toList());
        });
    }

    private CompletableFuture<Void> takingAll(ServiceProcess replica, long seed) {
        Random pace = new Random(seed);
        return CompletableFuture.runAsync(() -> IntStream.rangeClosed(1, MANY).forEach(number -> {
            for (int again = pace.nextInt(3); again >= 0; again--) {
                take(replica, number);
            }
        }));
    }

    private void take(ServiceProcess replica, int number) {
        replica.bean(TakingMessages.class).take(message(number), contact, null);
    }

    private Message message(int number) {
        return Message.written(
                ids(number).getLast(),
                key,
                Message.Writer.customer("Mina"),
                Content.ofText("message " + number),
                Instant.now());
    }

    private Conversation conversation() {
        return Replicas.ONE.bean(Conversations.class).find(key).orElseThrow();
    }

    private List<String> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> EventIds.of("chat", key, "" + number))
                .toList();
    }
}
