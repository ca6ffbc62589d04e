package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.testing.TestLog;

class ConversationIT {

    @Test
    void a_customer_s_message_asks_for_a_visit() {
        try (ServiceProcess _ = ServiceProcess.start(Map.of(
                "pasokh.routing.queues.chat.max-offers", "3",
                "pasokh.entry-points.web.channel", "chat",
                "pasokh.entry-points.web.queue", "chat"))) {
            Instant now = Instant.now();
            String key = EventIds.of("session", now.toString());
            String id = EventIds.of("chat", key, "1");
            var received = new ContactInbound.MessageReceived(
                    id, Channel.CHAT, "web", new Sender(key, "Mina"), Body.ofText("سلام"), "fa", null, now);
            var envelope = new Envelope<>(id, "/test", key, 0, now, key, null, null, received);
            TestLog.write("contact.inbound", key, EventCodec.headers(envelope), EventCodec.value(received));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                List<String> types = TestLog.all("routing.requests").stream()
                        .map(record -> TestLog.header(record, "ce_type"))
                        .toList();
                assertThat(types).contains("routing.configure-pool.v1", "routing.request-visit.v1");
            });
        }
    }
}
