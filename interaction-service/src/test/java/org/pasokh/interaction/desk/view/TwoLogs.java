package org.pasokh.interaction.desk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.Party;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.contracts.routing.HandlingEnd;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.desk.view.Slot.Log;

/// Both logs, written by a router and by conversations that know nothing of each other's pace.
final class TwoLogs {

    static final int PARTITIONS = 3;
    static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final String AGENT = "sara";

    final Map<Slot, List<Envelope<? extends Event>>> records = new LinkedHashMap<>();
    final Set<String> handled = new HashSet<>();
    private final Map<String, TreeSet<Long>> positions = new HashMap<>();
    private final Map<String, Long> seqs = new HashMap<>();
    private final List<String> interactions = new ArrayList<>();
    private final Random random;
    private int made;

    TwoLogs(Random random) {
        this.random = random;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            records.put(new Slot(Log.ROUTING, partition), new ArrayList<>());
            records.put(new Slot(Log.INTERACTIONS, partition), new ArrayList<>());
        }
        for (int i = 0; i < 4; i++) {
            interactions.add("i" + i);
        }
    }

    void writeOne() {
        String interactionId = interactions.get(random.nextInt(interactions.size()));
        switch (random.nextInt(6)) {
            case 0 -> toggle(interactionId);
            case 1 -> write(new Slot(Log.ROUTING, random.nextInt(PARTITIONS)), "other", somebodyElse());
            case 2 -> publishAgain(interactionId);
            default -> say(interactionId);
        }
    }

    /// What the database knows of an interaction: all that is on the log, whoever has read it.
    Set<Long> transcript(String interactionId) {
        return new TreeSet<>(positions.getOrDefault(interactionId, new TreeSet<>()));
    }

    Cursor beginning() {
        return Cursor.start(7, new long[PARTITIONS], new long[PARTITIONS]);
    }

    private void toggle(String interactionId) {
        Slot router = new Slot(Log.ROUTING, 1);
        if (handled.remove(interactionId)) {
            write(
                    router,
                    "h-" + interactionId,
                    new RoutingEvent.HandlingEnded(
                            "h-" + interactionId, interactionId, AGENT, HandlingEnd.BY_AGENT, null, NINE));
        } else {
            handled.add(interactionId);
            write(
                    router,
                    "h-" + interactionId,
                    new RoutingEvent.HandlingStarted(
                            "h-" + interactionId,
                            "o",
                            "v",
                            interactionId,
                            "sales",
                            Channel.CHAT,
                            AGENT,
                            34,
                            NINE,
                            null,
                            null));
        }
    }

    private void say(String interactionId) {
        TreeSet<Long> said = positions.computeIfAbsent(interactionId, _ -> new TreeSet<>());
        long position = said.isEmpty() ? 1 : said.last() + 1;
        said.add(position);
        write(slotOf(interactionId), interactionId, message(interactionId, position));
    }

    /// A process that had been stopped publishes what another has published since.
    private void publishAgain(String interactionId) {
        List<Envelope<? extends Event>> log = records.get(slotOf(interactionId));
        if (log != null && !log.isEmpty()) {
            log.add(log.get(random.nextInt(log.size())));
        }
    }

    private static RoutingEvent somebodyElse() {
        return new RoutingEvent.CapacityChanged("reza", 34, 100, NINE.plus(Duration.ofSeconds(1)));
    }

    private static InteractionEvent message(String interactionId, long position) {
        return new InteractionEvent.MessageRecorded(
                interactionId, interactionId + "/" + position, position, Party.CUSTOMER, null, NINE, null);
    }

    private static Slot slotOf(String interactionId) {
        return new Slot(Log.INTERACTIONS, Math.floorMod(interactionId.hashCode(), PARTITIONS));
    }

    private void write(Slot slot, String subject, Event event) {
        long seq = seqs.merge(subject, 1L, Long::sum);
        made++;
        records.getOrDefault(slot, new ArrayList<>())
                .add(new Envelope<>("e" + made, "/test", subject, seq, NINE, subject, null, null, event));
    }
}
