package org.pasokh.acceptance.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// An agent's screen without a screen: a snapshot, a stream that goes on elsewhere when it is lost, and commands that
/// are repeated under the same id until they are answered.
public final class AgentDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final String agent;
    private final DeskDoor door;
    private final DeskStream stream;
    private final Map<String, JsonNode> offers = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> everOffered = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> work = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, JsonNode>> seen = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<JsonNode> events = new ConcurrentLinkedQueue<>();
    private volatile String presence = "OFFLINE";
    private volatile Consumer<JsonNode> onOffer = _ -> {};
    private volatile Consumer<JsonNode> onCustomerMessage = _ -> {};

    private AgentDesk(String agent, List<URI> desks, Access access) {
        this.agent = agent;
        this.door = new DeskDoor(desks, access);
        this.stream = new DeskStream(door, this::restart, this::take);
    }

    /// Signs in and opens the stream; the first of the addresses is preferred.
    public static AgentDesk open(String agent, List<URI> desks, Access access) {
        AgentDesk desk = new AgentDesk(agent, desks, access);
        desk.stream.start();
        return desk;
    }

    /// From now on does this with every offer as it comes.
    public void onOffer(Consumer<JsonNode> reaction) {
        onOffer = reaction;
    }

    /// From now on accepts every offer as it comes.
    public AgentDesk acceptsEverything() {
        onOffer = offer -> accept(offer.path("offerId").asString());
        offers.values().forEach(offer -> onOffer.accept(offer));
        return this;
    }

    /// From now on answers every customer's message.
    public AgentDesk answersWith(UnaryOperator<String> answer) {
        onCustomerMessage = message -> {
            String text = message.path("text").asString();
            answers.put(text, "under way");
            DeskDoor.Answer said = say(
                    message.path("interactionId").asString(),
                    answer.apply(text),
                    "answer-" + message.path("messageId").asString());
            answers.put(text, (said.status() + " " + said.problem()).strip());
        };
        return this;
    }

    public AgentDesk becomes(String state) {
        DeskDoor.Answer answer = door.post("/desk/v1/presence", Map.of("commandId", newId(), "presence", state));
        if (answer.status() != 200) {
            throw new IllegalStateException(agent + " cannot become " + state + ": " + answer);
        }
        // with work waiting, an agent who is available is busy a moment later
        Set<String> reached = state.equals("AVAILABLE") ? Set.of(state, "BUSY") : Set.of(state);
        Awaitility.await(agent + " is " + state).atMost(PATIENCE).until(() -> reached.contains(presence));
        return this;
    }

    public void awaitPresence(String state) {
        Awaitility.await(agent + " is " + state).atMost(PATIENCE).until(() -> presence.equals(state));
    }

    public JsonNode awaitOffer() {
        return Awaitility.await("an offer for " + agent)
                .atMost(PATIENCE)
                .until(() -> offers.values().stream().findFirst().orElse(null), Objects::nonNull);
    }

    public DeskDoor.Answer accept(String offerId) {
        return door.post("/desk/v1/offers/" + offerId + "/accept", Map.of("commandId", "accept-" + offerId));
    }

    public DeskDoor.Answer decline(String offerId, String reason) {
        return door.post(
                "/desk/v1/offers/" + offerId + "/decline", Map.of("commandId", "decline-" + offerId, "reason", reason));
    }

    public DeskDoor.Answer say(String interactionId, String text) {
        return say(interactionId, text, newId());
    }

    public DeskDoor.Answer say(String interactionId, String text, String commandId) {
        return door.post(
                "/desk/v1/interactions/" + interactionId + "/messages", Map.of("commandId", commandId, "text", text));
    }

    public DeskDoor.Answer wrapUp(String interactionId, long lastSeen) {
        return door.post(
                "/desk/v1/interactions/" + interactionId + "/wrap-up",
                Map.of("commandId", newId(), "lastSeen", lastSeen));
    }

    public DeskDoor.Answer dispose(String interactionId, String disposition) {
        return door.post(
                "/desk/v1/interactions/" + interactionId + "/disposition",
                Map.of("commandId", newId(), "disposition", disposition));
    }

    public JsonNode awaitWork(String interactionId) {
        return Awaitility.await(interactionId + " on the desk of " + agent)
                .atMost(PATIENCE)
                .until(() -> work.get(interactionId), Objects::nonNull);
    }

    public JsonNode awaitAnyWork() {
        return Awaitility.await("work on the desk of " + agent)
                .atMost(PATIENCE)
                .until(() -> work.values().stream().findFirst().orElse(null), Objects::nonNull);
    }

    public void awaitSeen(String interactionId, String text) {
        Awaitility.await(agent + " sees «" + text + "»")
                .atMost(PATIENCE)
                .until(() -> seenTexts(interactionId).contains(text));
    }

    /// What stands on the screen, by position.
    public List<String> seenTexts(String interactionId) {
        return seen.getOrDefault(interactionId, new ConcurrentSkipListMap<>()).values().stream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    /// What the API said to the answer to a customer's message, by the message's text.
    public Map<String, String> answers() {
        return answers;
    }

    /// What the API says now.
    public List<JsonNode> transcript(String interactionId) {
        JsonNode answer = door.get("/desk/v1/interactions/" + interactionId + "/messages?limit=1000");
        return answer.path("messages").valueStream().toList();
    }

    public DeskDoor door() {
        return door;
    }

    public DeskStream stream() {
        return stream;
    }

    public String agent() {
        return agent;
    }

    public Map<String, JsonNode> everOffered() {
        return everOffered;
    }

    public Map<String, JsonNode> work() {
        return work;
    }

    public List<JsonNode> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        stream.close();
    }

    private void restart(JsonNode snapshot) {
        presence = snapshot.path("agent").path("presence").asString();
        offers.clear();
        work.clear();
        snapshot.path("offers").forEach(this::offer);
        snapshot.path("work").forEach(this::begin);
    }

    private void take(String event, JsonNode data) {
        switch (event) {
            case "presence" -> presence = data.path("presence").asString();
            case "offer" -> offer(data);
            case "offer-resolved" -> offers.remove(data.path("offerId").asString());
            case "handling" -> begin(data);
            case "handling-ended" -> work.remove(data.path("interactionId").asString());
            case "message" -> see(data);
            default -> {}
        }
        events.add(JsonNodeFactory.instance.objectNode().put("event", event).set("data", data));
    }

    private void offer(JsonNode offer) {
        offers.put(offer.path("offerId").asString(), offer);
        everOffered.put(offer.path("offerId").asString(), offer);
        Thread.ofVirtual().start(() -> onOffer.accept(offer));
    }

    private void begin(JsonNode item) {
        String interactionId = item.path("interactionId").asString();
        work.put(interactionId, item);
        Thread.ofVirtual().start(() -> transcript(interactionId).forEach(this::see));
    }

    private void see(JsonNode message) {
        String shownUnder = message.path("interactionId").asString();
        JsonNode before = seen.computeIfAbsent(shownUnder, _ -> new ConcurrentSkipListMap<>())
                .putIfAbsent(message.path("position").asLong(), message);
        if (before == null && message.path("author").asString().equals("CUSTOMER")) {
            Thread.ofVirtual().start(() -> onCustomerMessage.accept(message));
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
