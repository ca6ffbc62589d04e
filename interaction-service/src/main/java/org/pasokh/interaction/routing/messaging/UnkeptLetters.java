package org.pasokh.interaction.routing.messaging;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import tools.jackson.databind.json.JsonMapper;

/// A task's failed requests until they are among the dead letters. They stand in a store of the router's transaction:
/// once a request counts as read, its letter waits there for the database, whoever dies meanwhile.
final class UnkeptLetters {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyValueStore<String, byte[]> store;
    private final FailedRequests failed;
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();

    /// Begins with those that the task's last life left behind.
    UnkeptLetters(KeyValueStore<String, byte[]> store, FailedRequests failed) {
        this.store = store;
        this.failed = failed;
        try (KeyValueIterator<String, byte[]> left = store.all()) {
            left.forEachRemaining(this::handOver);
        }
    }

    void add(FailedRequest request) {
        String offset = Long.toString(request.record().offset());
        byte[] letter = JSON.writeValueAsBytes(request);
        store.put(offset, letter);
        handOver(KeyValue.pair(offset, letter));
    }

    /// Drops those that are kept by now. For the task's own thread, as all of this.
    void sweep() {
        for (String offset = kept.poll(); offset != null; offset = kept.poll()) {
            store.delete(offset);
        }
    }

    private void handOver(KeyValue<String, byte[]> letter) {
        failed.keep(JSON.readValue(letter.value, FailedRequest.class), () -> kept.add(letter.key));
    }
}
