package org.pasokh.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Kafka is.
///
/// @param properties further settings of every client, for instance of TLS and SASL
@ConfigurationProperties("pasokh.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:19092") String bootstrapServers,
        @DefaultValue Map<String, String> properties) {

    public KafkaSettings {
        properties = Map.copyOf(properties);
    }

    /// A client's settings: where Kafka is, and what this kind of client needs, which wins.
    public Map<String, Object> clientWith(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putAll(own);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        // a broker that comes back is found within a second, not after the default's growing pauses
        all.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        return all;
    }
}
