package org.pasokh.gateway.chat;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.pasokh.gateway.chat.domain.LogMarks;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.gateway.chat.messaging.KafkaLogMarks;
import org.pasokh.gateway.chat.messaging.StoringChats;
import org.pasokh.platform.inbox.Inbox;
import org.pasokh.platform.kafka.KafkaSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Wires chat to the log: the group consumers that store it, and the question how far they have come.
@Configuration(proxyBeanMethods = false)
class ChatBindings {

    @Bean
    Consumer<Message<byte[]>> chatInbound(Transcripts transcripts, Inbox inbox) {
        return new StoringChats(transcripts).inbound(inbox);
    }

    @Bean
    Consumer<Message<byte[]>> chatOutbound(Transcripts transcripts, Inbox inbox) {
        return new StoringChats(transcripts).outbound(inbox);
    }

    @Bean
    Admin chatAdmin(KafkaSettings kafka) {
        return Admin.create(kafka.clientWith(Map.of(AdminClientConfig.CLIENT_ID_CONFIG, "channel-gateway-chat")));
    }

    @Bean
    LogMarks chatLogMarks(
            Admin chatAdmin,
            @Value("${spring.cloud.stream.bindings.chatInbound-in-0.group}") String inbound,
            @Value("${spring.cloud.stream.bindings.chatOutbound-in-0.group}") String outbound,
            @Value("${pasokh.topics.general-partitions}") int partitions) {
        return new KafkaLogMarks(chatAdmin, new KafkaLogMarks.Groups(inbound, outbound), partitions);
    }
}
