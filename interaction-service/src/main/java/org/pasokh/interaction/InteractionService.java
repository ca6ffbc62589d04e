package org.pasokh.interaction;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Conversations, routing, presence and the agents' desk.
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class InteractionService {

    public static void main(String[] args) {
        SpringApplication.run(InteractionService.class, args);
    }
}
