package org.pasokh.interaction.conversation.messaging;

import java.util.function.Consumer;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.platform.publishing.BeforePublishing;

/// Something that must stand in a document before an event tells of it.
record BeforeTelling<E extends InteractionEvent>(EventTypes<E> types, Consumer<E> preparation)
        implements BeforePublishing<E> {

    BeforeTelling(Class<E> type, Consumer<E> preparation) {
        this(EventTypes.of(type), preparation);
    }

    @Override
    public void prepare(Envelope<E> envelope) {
        preparation.accept(envelope.event());
    }
}
