package org.pasokh.platform.sample;

import java.time.Duration;
import java.util.function.Consumer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.inbox.Inbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/// A service that has all the platform gives and one handler.
@SpringBootApplication
public class SampleService {

    public static void main(String[] arguments) {
        SpringApplication.run(SampleService.class, arguments);
    }

    /// The one it reads and writes.
    @Bean
    Topic instructed(@Value("${spring.cloud.stream.bindings.onInstructed-in-0.destination}") String name) {
        return new Topic(name, Topic.PartitionClass.GENERAL, Duration.ofDays(1), false, false);
    }

    @Bean
    SampleHandler sampleHandler(MongoTemplate mongo) {
        return new SampleHandler(mongo);
    }

    @Bean
    Consumer<Message<byte[]>> onInstructed(Inbox inbox, SampleHandler handler) {
        return inbox.guard("sample", EventTypes.of(Instructed.class), handler);
    }
}
