package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.conversation.domain.Delivery;
import org.pasokh.interaction.conversation.domain.Messages;

/// Notes what has become of messages to customers.
public final class ReportingDeliveries {

    private final Messages messages;

    public ReportingDeliveries(Ports ports) {
        this.messages = ports.messages();
    }

    public void report(String messageId, Delivery.Status status, @Nullable String reason, Instant at, String causeId) {
        messages.report(messageId, status, reason, at, causeId);
    }
}
