package org.pasokh.interaction.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;

/// A replica that reads the logs at its own pace, each partition in its order and the partitions in any.
final class Replica {

    private final TwoLogs logs;
    private final Random random;
    final LiveView view;

    Replica(TwoLogs logs, Random random) {
        this.logs = logs;
        this.random = random;
        this.view = new LiveView(List.of(), logs.beginning());
    }

    void readSome() {
        for (int i = random.nextInt(8); i > 0; i--) {
            List<Slot> slots = new ArrayList<>(logs.records.keySet());
            readOne(slots.get(random.nextInt(slots.size())));
        }
    }

    void readAll() {
        logs.records.keySet().forEach(slot -> {
            while (readOne(slot)) {
                // to the end
            }
        });
    }

    /// What a stream waits for before it opens.
    void readRouterUpTo(Cursor cursor) {
        logs.records.keySet().stream()
                .filter(slot -> slot.log() == Slot.Log.ROUTING)
                .forEach(slot -> {
                    while (view.position().next(slot) < cursor.next(slot)) {
                        readOne(slot);
                    }
                });
    }

    private boolean readOne(Slot slot) {
        long next = view.position().next(slot);
        List<Envelope<? extends Event>> log = logs.records.getOrDefault(slot, List.of());
        if (next >= log.size()) {
            return false;
        }
        view.read(slot, next, log.get((int) next), TwoLogs.NINE);
        return true;
    }
}
