package org.pasokh.interaction;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Conversations, routing, presence and the agents' desk.
@SpringBootApplication(proxyBeanMethods = false)
public class InteractionService {

    public static void main(String[] args) {
        SpringApplication.run(InteractionService.class, args);
    }
}
