package org.pasokh.interaction.conversation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One conversation between a customer, a router of two pools and agents, all of whom act at random; with consumers
/// that are
/// killed at any point and start again, or come back with what others have done long since.
final class Line {

    private static final Contact CONTACT = new Contact(Channel.CHAT, "shop", new Customer("visitor", null), "fa", null);
    private final ConversationRules rules =
            new ConversationRules(new ReadableIds(), new OnePool(), new ReadableNames());
    private final Random random;
    private final List<Input> inbound = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();
    final RouterModel router;
    final List<Fact> facts = new ArrayList<>();
    final List<String> written = new ArrayList<>();
    final List<String> answered = new ArrayList<>();

    @Nullable
    Conversation conversation;

    private int inboundRead;
    private final Map<String, Integer> routerRead = new HashMap<>();
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    Line(long seed) {
        this.random = new Random(seed);
        this.router = new RouterModel(random);
    }

    void act() {
        now = now.plusMillis(random.nextInt(2_000));
        switch (random.nextInt(18)) {
            case 0, 1 -> customerWrites();
            case 2 -> inbound.add(new Input.CustomerLeft(now));
            case 3 -> customerSendsAgain();
            case 4, 5 -> router.answerOne(now);
            case 6 -> pickOneOf(router::dropOne, router::loseOne, router::limitOne, router::prolongOne);
            case 7, 8 -> agentActs();
            case 16, 17 -> router.handOverOne(now);
            case 9 -> take(new Input.Elapsed(now));
            case 10, 11, 12 -> readInbound();
            case 13, 14 -> {
                readRouter(RouterModel.POOLS.get(random.nextInt(2)));
                readRouter(RouterModel.POOLS.get(random.nextInt(2)));
            }
            default -> comeBackWithOldWork();
        }
    }

    /// Everybody does what is left to do.
    void settle() {
        for (int round = 0; round < 40; round++) {
            now = now.plus(Duration.ofSeconds(31));
            while (inboundRead < inbound.size()) {
                readInbound();
            }
            readAllOfRouter();
            take(new Input.Elapsed(now));
            router.answerOne(now);
            router.handlings().forEach(this::finish);
        }
    }

    private void customerWrites() {
        String id = "m" + (written.size() + 1);
        written.add(id);
        inbound.add(new Input.CustomerWrote(id, "key", CONTACT, Arrival.in("sales"), now, false, null));
    }

    private void customerSendsAgain() {
        int from = Math.max(0, inbound.size() - 1 - random.nextInt(5));
        inbound.addAll(List.copyOf(inbound.subList(from, inbound.size())));
    }

    private void agentActs() {
        if (conversation == null) {
            return;
        }
        Interaction latest = conversation.latest();
        router.someHandlingOf(latest.id()).ifPresent(handling -> {
            if (random.nextInt(3) > 0) {
                answer(latest, handling);
            } else {
                end(latest.id(), handling, latest.lastWord().position() - random.nextInt(2));
            }
        });
        router.handlings().stream().findAny().ifPresent(this::dispose);
    }

    private void answer(Interaction interaction, Handling handling) {
        String id = "a" + facts.size();
        take(new Input.AgentWrote(
                id, interaction.id(), handling.agentId(), "Sara", Content.ofText("text"), now, false, false));
        if (conversation != null && conversation.placed(id).isPresent()) {
            answered.add(id);
        }
    }

    private void end(String interactionId, Handling handling, long lastSeen) {
        take(new Input.EndRequested("end" + facts.size(), interactionId, handling.agentId(), lastSeen));
    }

    private void dispose(Handling handling) {
        take(new Input.DispositionGiven(
                "d" + facts.size(), router.interactionOf(handling), handling.agentId(), "solved"));
    }

    private void finish(Handling handling) {
        if (!router.handlings().contains(handling)) {
            return;
        }
        end(router.interactionOf(handling), handling, Long.MAX_VALUE);
        readAllOfRouter();
        router.limitOne(now);
    }

    private void readInbound() {
        if (inboundRead == inbound.size()) {
            return;
        }
        take(inbound.get(inboundRead));
        if (random.nextInt(5) == 0) {
            return; // killed after the guarded update: the record comes again, its document has no place yet
        }
        place(inbound.get(inboundRead));
        inboundRead++;
    }

    private void readAllOfRouter() {
        RouterModel.POOLS.forEach(pool -> {
            while (read(pool) < router.log(pool).size()) {
                readRouter(pool);
            }
        });
    }

    private int read(String pool) {
        return routerRead.getOrDefault(pool, 0);
    }

    private void readRouter(String pool) {
        if (read(pool) == router.log(pool).size()) {
            return;
        }
        take(router.log(pool).get(read(pool)));
        routerRead.merge(pool, random.nextInt(5) == 0 ? 0 : 1, Integer::sum);
    }

    /// A consumer that had been stopped goes on with its batch.
    private void comeBackWithOldWork() {
        int inboundFrom = random.nextInt(inboundRead + 1);
        List.copyOf(inbound.subList(inboundFrom, Math.min(inboundRead, inboundFrom + 70)))
                .forEach(this::take);
        RouterModel.POOLS.forEach(pool -> {
            int routerFrom = random.nextInt(read(pool) + 1);
            List.copyOf(router.log(pool).subList(routerFrom, Math.min(read(pool), routerFrom + 10)))
                    .forEach(this::take);
        });
    }

    private void place(Input input) {
        if (input instanceof Input.CustomerWrote wrote) {
            placed.add(wrote.messageId());
        }
    }

    private void take(Input input) {
        Input told = input instanceof Input.CustomerWrote wrote && placed.contains(wrote.messageId())
                ? new Input.CustomerWrote(
                        wrote.messageId(), wrote.key(), wrote.contact(), wrote.arrival(), wrote.at(), true, null)
                : input;
        if (rules.decide(conversation, told) instanceof Decision.Happened happened) {
            conversation = happened.next();
            facts.addAll(happened.facts());
            happened.facts().stream()
                    .filter(fact -> !(fact instanceof Fact.VisitAsked) || random.nextInt(8) > 0)
                    .forEach(fact -> router.request(fact, now));
        }
    }

    @SafeVarargs
    private void pickOneOf(Consumer<Instant>... acts) {
        acts[random.nextInt(acts.length)].accept(now);
    }
}
