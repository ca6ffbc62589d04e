package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A customer whose queue nobody serves, over two replicas.
class OverflowIT {

    @Test
    void where_nobody_is_there_the_customer_goes_to_another_queue_and_is_served() {
        Contacts mina = new Contacts("over");
        try (Agent other = Agent.signIn("help-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("is anybody there?");

            // it is looked at every 15 s
            JsonNode offer = other.stream().await("offer");
            assertThat(offer.path("preview").asString()).isEqualTo("is anybody there?");
            assertThat(offer.path("queueId").asString()).isEqualTo("help");
            assertThat(other.accept(offer.path("offerId").asString()).status()).isEqualTo(200);
            String interaction = offer.path("interactionId").asString();
            mina.awaitState("AGENT_JOINED");
            assertThat(other.says(interaction, "here I am").status()).isEqualTo(201);
            assertThat(other.interaction(interaction).path("queueId").asString())
                    .isEqualTo("help");
            assertThat(other.interaction(interaction).path("openingQueueId").asString())
                    .isEqualTo("over");
            other.finishes(interaction);
            assertThat(other.door()
                            .get("/desk/v1/queues")
                            .body()
                            .path("queues")
                            .valueStream()
                            .filter(it -> it.path("queueId").asString().equals("over"))
                            .map(it -> it.path("overflows").asString()))
                    .contains("UNSTAFFED");
        }
    }
}
