package org.pasokh.gateway.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.RawContact;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.gateway.ledger.application.Auditing;
import org.pasokh.gateway.ledger.domain.Contacts;
import org.pasokh.gateway.ledger.domain.Letters;
import org.pasokh.gateway.ledger.domain.LogPositions;
import org.pasokh.gateway.ledger.messaging.KafkaLetters;
import org.pasokh.gateway.ledger.messaging.KafkaLogPositions;
import org.pasokh.gateway.ledger.messaging.Readers;
import org.pasokh.gateway.ledger.messaging.ReadingForTheLedger;
import org.pasokh.platform.inbox.Inbox;
import org.pasokh.platform.kafka.KafkaSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// Wires the ledger together.
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Readers ledgerReaders(LedgerSettings settings) {
        return settings.toReaders();
    }

    @Bean
    Consumer<Message<byte[]>> ledger(Inbox inbox, Contacts contacts, Readers readers) {
        return inbox.guard(
                "ledger",
                EventTypes.ofAll(List.of(RawContact.class, ContactInbound.class, InteractionEvent.class)),
                new ReadingForTheLedger(contacts, readers));
    }

    @Bean
    Admin ledgerAdmin(KafkaSettings kafka) {
        return Admin.create(kafka.clientWith(Map.of(AdminClientConfig.CLIENT_ID_CONFIG, "channel-gateway-ledger")));
    }

    @Bean
    LogPositions ledgerPositions(
            Admin ledgerAdmin,
            Readers readers,
            @Value("${spring.cloud.stream.bindings.ledger-in-0.group}") String group,
            @Value("${pasokh.topics.general-partitions}") int partitions) {
        return new KafkaLogPositions(ledgerAdmin, readers, group, partitions);
    }

    @Bean
    Letters ledgerLetters(KafkaSettings kafka, Readers readers, JsonMapper json) {
        Map<String, Object> reading = kafka.clientWith(Map.of(
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"));
        return new KafkaLetters(
                () -> new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer()),
                readers,
                json);
    }

    @Bean
    Auditing ledgerAuditing(
            Contacts contacts, LogPositions positions, Letters letters, LedgerSettings settings, Clock clock) {
        return new Auditing(contacts, positions, letters, settings.grace(), clock);
    }

    @Bean
    LedgerRhythm ledgerRhythm(Auditing auditing, Contacts contacts, LedgerSettings settings, Clock clock) {
        return new LedgerRhythm(auditing, contacts, settings, clock);
    }

    /// Contacts of which nobody knows what became: must be 0.
    @Bean
    MeterBinder ledgerMeters(Auditing auditing) {
        return registry -> Gauge.builder(
                        "pasokh.ledger.unaccounted",
                        auditing,
                        it -> it.unaccounted().size())
                .register(registry);
    }
}
