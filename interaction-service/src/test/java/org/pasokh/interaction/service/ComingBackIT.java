package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Customers who come back are brought to whom they spoke with, from their message to the offer.
class ComingBackIT {

    @Test
    void who_writes_again_is_offered_to_the_same_agent_though_another_has_been_idle_for_longer() {
        Contacts mina = new Contacts("again");
        try (Agent first = Agent.signIn("again-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            String interaction = first.takesOffer();
            try (Agent other = Agent.signIn("again-2", Replicas.TWO, Replicas.ONE)) {
                first.finishes(interaction);
                mina.writes("it is me again");

                JsonNode offer = first.stream()
                        .await(
                                "offer",
                                it -> !it.path("interactionId").asString().equals(interaction));
                assertThat(offer.path("preview").asString()).isEqualTo("it is me again");
                assertThat(other.stream().all("offer")).isEmpty();
                assertThat(first.accept(offer.path("offerId").asString()).status())
                        .isEqualTo(200);
                first.finishes(offer.path("interactionId").asString());
            }
        }
    }
}
