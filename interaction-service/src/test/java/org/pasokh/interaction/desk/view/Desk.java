package org.pasokh.interaction.desk.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.interaction.InteractionEvent.MessageRecorded;
import org.pasokh.contracts.routing.RoutingEvent.HandlingEnded;
import org.pasokh.contracts.routing.RoutingEvent.HandlingStarted;

/// An agent's screen, doing what docs/architecture/desk-api.md tells a client to do.
final class Desk {

    final Map<String, Set<Long>> work = new HashMap<>();
    private final TwoLogs logs;
    private LiveView view;
    private @Nullable Subscription stream;
    private Cursor last;
    int resets;

    Desk(TwoLogs logs, Replica replica) {
        this.logs = logs;
        this.view = replica.view;
        this.last = loadSnapshot();
    }

    /// The line is cut and comes back somewhere.
    void comeBackTo(Replica replica) {
        if (stream != null) {
            view.unsubscribe(stream);
        }
        view = replica.view;
        replica.readRouterUpTo(last);
        stream = view.subscribe("sara", last).orElse(null);
        if (stream == null) {
            resets++;
            last = loadSnapshot();
            stream = view.subscribe("sara", last).orElseThrow();
        }
    }

    void takeSome(int atMost) throws InterruptedException {
        for (int i = 0; i < atMost && stream != null; i++) {
            if (!(stream.take(Duration.ZERO) instanceof Subscription.Next.Event(Heard heard))) {
                last = view.advance(stream);
                return;
            }
            show(heard.event());
            last = stream.cursor();
        }
    }

    private Cursor loadSnapshot() {
        LiveView.Snapshot snapshot = view.snapshot("sara");
        work.clear();
        snapshot.agent().works().forEach(item -> load(item.interactionId()));
        return snapshot.cursor();
    }

    private void show(Event event) {
        switch (event) {
            case HandlingStarted started -> load(started.interactionId());
            case HandlingEnded ended -> work.remove(ended.interactionId());
            case MessageRecorded message ->
                work.computeIfPresent(message.interactionId(), (_, shown) -> {
                    shown.add(message.position());
                    return shown;
                });
            default -> {}
        }
    }

    private void load(String interactionId) {
        work.put(interactionId, new TreeSet<>(logs.transcript(interactionId)));
    }
}
