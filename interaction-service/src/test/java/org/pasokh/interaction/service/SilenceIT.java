package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A customer who was answered and does not react takes little of the agent until the next word.
class SilenceIT {

    @Test
    void a_silent_conversation_shrinks_and_comes_back_with_the_next_word() {
        Contacts mina = new Contacts("silence");
        try (Agent agent = Agent.signIn("silence-1", Replicas.ONE, Replicas.TWO)) {
            mina.writes("hello");
            String interaction = agent.takesOffer();
            assertThat(agent.says(interaction, "what is the number?").status()).isEqualTo(201);

            agent.stream().await("load", it -> it.path("load").asString().equals("SILENT"));
            assertThat(agent.stream()
                            .await("capacity", it -> it.path("used").asInt() < 33)
                            .path("used")
                            .asInt())
                    .isEqualTo(5);
            assertThat(agent.door()
                            .get("/desk/v1/snapshot")
                            .body()
                            .path("work")
                            .get(0)
                            .path("load")
                            .asString())
                    .isEqualTo("SILENT");

            mina.writes("48213");
            agent.stream().await("load", it -> it.path("load").asString().equals("WHOLE"));
            agent.finishes(interaction);
        }
    }
}
