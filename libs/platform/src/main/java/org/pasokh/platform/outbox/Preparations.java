package org.pasokh.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Supplier;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventCodec.Reading;
import org.pasokh.platform.publishing.BeforePublishing;

/// Everything that wants to act before an event goes out.
public final class Preparations {

    private final Supplier<List<BeforePublishing<?>>> all;

    /// @param all asked for each event, so that one of them may itself need a store
    public Preparations(Supplier<List<BeforePublishing<?>>> all) {
        this.all = all;
    }

    void prepare(OutboxEntry entry) {
        for (BeforePublishing<?> one : all.get()) {
            prepare(one, entry);
        }
    }

    private static <E extends Event> void prepare(BeforePublishing<E> one, OutboxEntry entry) {
        String type = entry.headers().get(EventCodec.TYPE);
        if (type == null || one.types().find(type).isEmpty()) {
            return;
        }
        Reading<E> reading = EventCodec.read(
                one.types(), entry.key(), entry.headers(), entry.value().getBytes(UTF_8));
        if (!(reading instanceof Reading.Read<E>(var envelope))) {
            throw new IllegalStateException("an event of our own cannot be read: " + reading);
        }
        one.prepare(envelope);
    }
}
