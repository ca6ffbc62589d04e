package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.service.Administrator.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Customers and agents of several pools, over two replicas. What each test needs it adds to the configuration.
class PoolsIT {

    private static final Administrator MINA = Administrator.at(Replicas.ONE, "mina", "ADMIN");

    @BeforeAll
    static void another_pool() {
        change(content -> ((ObjectNode) content.path("pools")).putObject("harbour"));
    }

    @Test
    void who_waits_in_a_pool_where_nobody_is_there_is_served_in_another() {
        change(content -> {
            ObjectNode overflow = queue(content, "quay", "main").putObject("overflow");
            overflow.put("unstaffed", true).putArray("to").add("pier");
            queue(content, "pier", "harbour");
            agent(content, "quay-1", "quay");
            agent(content, "pier-1", "pier");
        });
        Contacts customer = new Contacts("quay");
        try (Agent reza = signIn("pier-1")) {
            customer.writes("is anybody there?");

            JsonNode offer = reza.stream().await("offer");
            assertThat(offer.path("queueId").asString()).isEqualTo("pier");
            assertThat(offer.path("preview").asString()).isEqualTo("is anybody there?");
            String interaction = reza.takesOffer();
            customer.awaitState("AGENT_JOINED");
            assertThat(reza.says(interaction, "here I am").status()).isEqualTo(201);
            reza.finishes(interaction);
            customer.awaitState("ENDED");
            assertThat(customer.answers()).containsExactly("here I am");
        }
    }

    @Test
    void an_agent_who_is_moved_with_a_live_chat_goes_on_with_it_and_gets_what_waits_there() {
        change(content -> {
            queue(content, "dock", "main");
            queue(content, "wharf", "harbour");
            agent(content, "dock-1", "dock");
            agent(content, "dock-2", "dock");
            agent(content, "wharf-1", "wharf");
        });
        Contacts customer = new Contacts("dock");
        try (Agent sara = signIn("dock-1")) {
            customer.writes("hello");
            String interaction = sara.takesOffer();

            change(content -> {
                ((ObjectNode) content.path("agents").path("dock-1"))
                        .putArray("queues")
                        .add("wharf");
            });

            new Contacts("wharf").writes("over here");
            JsonNode offer = sara.stream()
                    .await("offer", it -> it.path("queueId").asString().equals("wharf"));
            assertThat(sara.accept(offer.path("offerId").asString()).status()).isEqualTo(200);
            customer.writes("still there?");
            sara.stream().await("message", it -> it.path("text").asString().equals("still there?"));
            assertThat(sara.says(interaction, "of course").status()).isEqualTo(201);
            sara.finishes(interaction);
            sara.finishes(offer.path("interactionId").asString());
            customer.awaitState("ENDED");
            assertThat(floorAgent("dock-1").path("used").asInt()).isZero();
        }
    }

    @Test
    void who_waits_in_a_queue_that_is_moved_waits_on_in_the_other_pool() {
        change(content -> {
            queue(content, "mole", "main");
            agent(content, "mole-1", "mole");
        });
        Contacts customer = new Contacts("mole");
        customer.writes("hello");
        await().atMost(Duration.ofSeconds(20)).until(() -> waits("mole"));

        change(content -> move(content, "mole", "harbour"));

        try (Agent nima = signIn("mole-1")) {
            String interaction = nima.takesOffer();
            assertThat(queueOf(nima, "mole").path("pool").asString()).isEqualTo("harbour");
            nima.finishes(interaction);
            customer.awaitState("ENDED");
        }
    }

    @Test
    void a_pool_that_is_taken_away_gives_what_it_has_to_the_others() {
        change(content -> {
            ((ObjectNode) content.path("pools")).putObject("pontoon");
            queue(content, "raft", "pontoon");
            agent(content, "raft-1", "raft");
            agent(content, "raft-2", "raft");
        });
        Contacts waiting = new Contacts("raft");
        Contacts answered = new Contacts("raft");
        try (Agent sara = signIn("raft-1")) {
            answered.writes("first");
            String first = sara.takesOffer();
            sara.becomes("BREAK");
            waiting.writes("second");
            await().atMost(Duration.ofSeconds(20)).until(() -> waits("raft"));

            change(content -> {
                move(content, "raft", "main");
                ((ObjectNode) content.path("pools")).remove("pontoon");
            });

            assertThat(sara.becomes("AVAILABLE").status())
                    .as("wherever she is by now")
                    .isEqualTo(200);
            JsonNode offer = sara.stream()
                    .await("offer", it -> it.path("preview").asString().equals("second"));
            assertThat(sara.accept(offer.path("offerId").asString()).status()).isEqualTo(200);
            sara.finishes(first);
            sara.finishes(offer.path("interactionId").asString());
            waiting.awaitState("ENDED");
        }
    }

    @Test
    void supervisors_read_decisions_of_any_pool_and_turn_its_queues() {
        change(content -> {
            queue(content, "jetty", "harbour");
            agent(content, "jetty-1", "jetty");
            agent(content, "jetty-2", "jetty");
        });
        DeskClient boss = Replicas.supervisor();
        Contacts customer = new Contacts("jetty");
        try (Agent sara = signIn("jetty-1")) {
            customer.writes("hello");
            String decision = "/desk/v1/offers/"
                    + sara.stream().await("offer").path("offerId").asString() + "/decision";
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> boss.get(decision).status() == 200);
            assertThat(boss.get(decision + "/full").body().path("verified").asBoolean())
                    .isTrue();
            sara.finishes(sara.takesOffer());

            assertThat(boss.post("/desk/v1/floor/queues/jetty/suspend", Agent.command())
                            .status())
                    .isEqualTo(200);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> queueOf(sara, "jetty").path("state").asString().equals("SUSPENDED"));
            assertThat(boss.post("/desk/v1/floor/queues/jetty/resume", Agent.command())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void who_leaves_while_on_the_way_to_another_pool_is_let_go_there() {
        change(content -> {
            queue(content, "buoy", "main");
            agent(content, "buoy-1", "buoy");
        });
        Contacts customer = new Contacts("buoy");
        customer.writes("hello");
        await().atMost(Duration.ofSeconds(20)).until(() -> waits("buoy"));

        change(content -> move(content, "buoy", "harbour"));
        customer.leaves();

        customer.awaitState("ENDED");
        await().atMost(Duration.ofSeconds(20)).until(() -> !waits("buoy"));
    }

    @Test
    void a_pool_is_not_taken_away_under_its_queues_and_no_such_pool_is_told_of() {
        change(content -> {
            queue(content, "reef", "harbour");
            agent(content, "reef-1", "reef");
        });
        ObjectNode content = MINA.content();
        ((ObjectNode) content.path("pools")).remove("harbour");
        move(content, "reef", "no\u0000where");

        Answer refused =
                MINA.put(Administrator.JSON, content.toString(), MINA.get("").etag());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("/queues/reef/pool", "there is no such pool")
                .doesNotContain("where", "Exception");
    }

    private static void change(Consumer<ObjectNode> edit) {
        ObjectNode content = MINA.content();
        edit.accept(content);
        Answer answer =
                MINA.put(Administrator.JSON, content.toString(), MINA.get("").etag());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static void move(ObjectNode content, String queue, String pool) {
        ((ObjectNode) content.path("queues").path(queue)).put("pool", pool);
    }

    private static ObjectNode queue(ObjectNode content, String name, String pool) {
        ((ObjectNode) content.path("entryPoints"))
                .putObject(name)
                .put("channel", "chat")
                .put("queue", name);
        return ((ObjectNode) content.path("queues")).putObject(name).put("pool", pool);
    }

    private static void agent(ObjectNode content, String id, String queue) {
        ObjectNode agent = ((ObjectNode) content.path("agents")).putObject(id);
        agent.put("name", "Agent " + id).putArray("queues").add(queue);
        agent.putArray("channels").add("chat");
    }

    private static Agent signIn(String id) {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Replicas.agent(id, Replicas.TWO)
                        .get("/desk/v1/snapshot")
                        .body()
                        .path("agent")
                        .path("name")
                        .asString()
                        .startsWith("Agent"));
        return Agent.signIn(id, Replicas.ONE, Replicas.TWO);
    }

    private static JsonNode floorAgent(String id) {
        return Replicas.supervisor()
                .get("/desk/v1/floor")
                .body()
                .path("agents")
                .valueStream()
                .filter(agent -> agent.path("agentId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean waits(String queue) {
        return Replicas.supervisor()
                .get("/desk/v1/floor?visits=1000")
                .body()
                .path("visits")
                .valueStream()
                .anyMatch(visit -> visit.path("queueId").asString().equals(queue));
    }

    private static JsonNode queueOf(Agent agent, String queue) {
        return agent.door()
                .get("/desk/v1/queues")
                .body()
                .path("queues")
                .valueStream()
                .filter(it -> it.path("queueId").asString().equals(queue))
                .findFirst()
                .orElseThrow();
    }
}
