package org.pasokh.platform.kafka;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.LogWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// One producer per service.
@AutoConfiguration
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfiguration {

    @Bean
    KafkaProducer<String, byte[]> logProducer(KafkaSettings kafka) {
        return new KafkaProducer<>(
                kafka.clientWith(LogWriter.SETTINGS), new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    KafkaClientMetrics logProducerMetrics(KafkaProducer<String, byte[]> logProducer) {
        return new KafkaClientMetrics(logProducer);
    }

    @Bean(destroyMethod = "close")
    LogWriter logWriter(KafkaProducer<String, byte[]> logProducer) {
        return new LogWriter(logProducer);
    }

    @Bean
    EventPublisher eventPublisher(LogWriter log) {
        return new EventPublisher(log);
    }
}
