package org.pasokh.platform.sample;

import java.util.function.Consumer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.platform.inbox.Inbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/// A service that has all the platform gives and one handler.
@SpringBootApplication
public class SampleService {

    public static void main(String[] arguments) {
        SpringApplication.run(SampleService.class, arguments);
    }

    @Bean
    SampleHandler sampleHandler() {
        return new SampleHandler();
    }

    @Bean
    Consumer<Message<byte[]>> onInstructed(Inbox inbox, SampleHandler handler) {
        return inbox.guard("sample", EventTypes.of(Instructed.class), handler);
    }
}
