package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.pasokh.interaction.service.DeskClient.Reply;
import tools.jackson.databind.JsonNode;

/// An agent at one replica's door with a stream at another's, or the same.
final class Agent implements AutoCloseable {

    private static final String DESK = "/desk/v1/";

    private final DeskClient door;
    private DeskStream stream;

    private Agent(DeskClient door, DeskStream stream) {
        this.door = door;
        this.stream = stream;
    }

    static Agent signIn(String id, ServiceProcess door, ServiceProcess stream) {
        DeskClient client = Replicas.agent(id, door);
        String cursor = client.get("/desk/v1/snapshot").body().path("cursor").asString();
        Agent agent = new Agent(client, DeskStream.open(client.at(stream), cursor));
        // another test's replica may be coming or going: the router answers when it has settled
        await().atMost(Duration.ofSeconds(20))
                .until(() -> agent.becomes("AVAILABLE").status(), status -> status == 200 || status == 409);
        return agent;
    }

    DeskStream stream() {
        return stream;
    }

    DeskClient door() {
        return door;
    }

    /// The line is cut; the rest comes from another replica.
    void comeBackTo(ServiceProcess replica) {
        stream.close();
        stream = DeskStream.open(door.at(replica), stream.cursor());
    }

    Reply becomes(String presence) {
        return door.post(DESK + "presence", command("'presence': '%s', 'reason': 'rest'".formatted(presence)));
    }

    Reply accept(String offerId) {
        return accept(offerId, newId(), door);
    }

    Reply accept(String offerId, String commandId, DeskClient at) {
        return at.post(DESK + "offers/" + offerId + "/accept", "{'commandId': '%s'}".formatted(commandId));
    }

    Reply decline(String offerId) {
        return door.post(DESK + "offers/" + offerId + "/decline", command());
    }

    Reply says(String interactionId, String text) {
        return says(interactionId, text, newId(), door);
    }

    Reply says(String interactionId, String text, String commandId, DeskClient at) {
        return at.post(of(interactionId) + "/messages", "{'commandId': '%s', 'text': '%s'}".formatted(commandId, text));
    }

    Reply wrapsUp(String interactionId, long lastSeen) {
        return door.post(of(interactionId) + "/wrap-up", command("'lastSeen': %d".formatted(lastSeen)));
    }

    Reply disposes(String interactionId, String disposition) {
        return door.post(of(interactionId) + "/disposition", command("'disposition': '%s'".formatted(disposition)));
    }

    void consults(String colleague, String interactionId) {
        String body = command("'agentId': '%s', 'role': 'CONSULTED'".formatted(colleague));
        assertThat(door.post(of(interactionId) + "/invitations", body).status()).isEqualTo(200);
    }

    /// How many colleagues are asked in, as a replica knows it.
    int invited(String interactionId, ServiceProcess replica) {
        return door.at(replica).get(of(interactionId)).body().path("invited").size();
    }

    JsonNode interaction(String interactionId) {
        return door.get(of(interactionId)).body();
    }

    List<String> transcript(String interactionId) {
        return door.get(of(interactionId) + "/messages")
                .body()
                .path("messages")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    static long readsUpTo(DeskClient reader, String interactionId) {
        return reader.get(of(interactionId) + "/messages")
                .body()
                .path("lastPosition")
                .asLong();
    }

    /// Accepts the next offer.
    ///
    /// @return the interaction's id
    String takesOffer() {
        JsonNode offer = stream.await("offer");
        Reply accepted = accept(offer.path("offerId").asString());
        assertThat(accepted.status()).isEqualTo(200);
        return accepted.body().path("interactionId").asString();
    }

    /// Ends the conversation, whatever is in it, and says how it ended.
    void finishes(String interactionId) {
        assertThat(wrapsUp(interactionId, 1_000).status()).isEqualTo(200);
        assertThat(disposes(interactionId, "solved").status()).isEqualTo(200);
        awaitPhase(interactionId, "CLOSED");
    }

    void awaitPhase(String interactionId, String phase) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> interaction(interactionId).path("phase").asString().equals(phase));
    }

    /// A command without more.
    static String command() {
        return "{'commandId': '%s'}".formatted(newId());
    }

    /// @param fields what it says beside its id
    static String command(String fields) {
        return "{'commandId': '%s', %s}".formatted(newId(), fields);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        becomes("OFFLINE");
        stream.close();
    }

    static String of(String interactionId) {
        return DESK + "interactions/" + interactionId;
    }
}
