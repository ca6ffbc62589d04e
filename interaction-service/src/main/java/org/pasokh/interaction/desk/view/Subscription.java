package org.pasokh.interaction.desk.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One open stream of an agent: what it has still to be sent, and where it stands.
public final class Subscription {

    private static final int MOST = 1_000;

    /// What comes next on a stream.
    public sealed interface Next {
        record Event(Heard heard) implements Next {}

        /// The customer of this interaction is writing.
        record Typing(String interactionId) implements Next {}

        /// Nothing for a while.
        record Quiet() implements Next {}

        /// No more will come: the stream was too slow, or the service stops.
        record End() implements Next {}
    }

    private final String agentId;
    private final BlockingQueue<Next> waiting;
    private final Map<String, String> interactionByKey = new ConcurrentHashMap<>();
    private volatile Cursor cursor;
    private volatile boolean ended;

    Subscription(String agentId, Cursor cursor, List<Heard> backlog) {
        this.agentId = agentId;
        this.cursor = cursor;
        this.waiting = new ArrayBlockingQueue<>(backlog.size() + MOST);
        backlog.forEach(heard -> waiting.add(new Next.Event(heard)));
    }

    public String agentId() {
        return agentId;
    }

    /// Everything before this has been taken from here.
    public Cursor cursor() {
        return cursor;
    }

    public Next take(Duration atMost) throws InterruptedException {
        @Nullable Next next = ended ? null : waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            return new Next.End();
        }
        if (next instanceof Next.Event(Heard heard)) {
            cursor = cursor.after(heard.slot(), heard.offset());
        }
        return next == null ? new Next.Quiet() : next;
    }

    /// From now on hears when the customer of this conversation writes.
    public void listenTo(String conversationKey, String interactionId) {
        interactionByKey.put(conversationKey, interactionId);
    }

    public void stopListeningTo(String interactionId) {
        interactionByKey.values().remove(interactionId);
    }

    public void end() {
        ended = true;
        waiting.clear();
        // wakes the stream; if there is no room after all, it is awake
        boolean _ = waiting.offer(new Next.End());
    }

    void hear(Heard heard) {
        if (heard.isAfter(cursor)) {
            offer(new Next.Event(heard));
        }
    }

    void typing(String conversationKey) {
        Optional.ofNullable(interactionByKey.get(conversationKey))
                .map(Next.Typing::new)
                .ifPresent(this::offer);
    }

    /// All that was read up to there has been taken, or was not for this stream.
    void advance(Cursor read) {
        if (waiting.isEmpty()) {
            cursor = cursor.merge(read);
        }
    }

    private void offer(Next next) {
        if (!waiting.offer(next)) {
            end();
        }
    }
}
