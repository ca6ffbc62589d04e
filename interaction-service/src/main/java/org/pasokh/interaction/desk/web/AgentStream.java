package org.pasokh.interaction.desk.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.desk.view.Heard;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.view.Subscription;
import org.pasokh.interaction.desk.view.Subscription.Next;

/// One agent's stream on the thread of its request, from its opening to the end of the token, the line or the service.
final class AgentStream {

    private static final Duration BEAT = Duration.ofSeconds(10);

    private final LiveView view;
    private final Subscription subscription;
    private final StreamEvents events;
    private final ReadingConversations reading;
    private final SseWriter writer;

    AgentStream(
            LiveView view,
            Subscription subscription,
            StreamEvents events,
            ReadingConversations reading,
            SseWriter writer) {
        this.view = view;
        this.subscription = subscription;
        this.events = events;
        this.reading = reading;
        this.writer = writer;
    }

    void run(Instant until, InstantSource clock) throws IOException, InterruptedException {
        view.snapshot(subscription.agentId()).agent().works().forEach(work -> listenTo(work.interactionId()));
        Instant beat = clock.instant().plus(BEAT);
        boolean open = true;
        while (open) {
            Instant now = clock.instant();
            if (!now.isBefore(beat)) {
                writer.event(view.advance(subscription), StreamEvent.BEAT);
                beat = now.plus(BEAT);
            }
            Instant next = beat.isBefore(until) ? beat : until;
            open = now.isBefore(until) && send(subscription.take(Duration.between(now, next)));
        }
    }

    private boolean send(Next next) throws IOException {
        return switch (next) {
            case Next.Event(Heard heard) -> {
                send(heard);
                yield true;
            }
            case Next.Typing(String interactionId) -> {
                writer.event(null, new StreamEvent("typing", new StreamEvent.OfInteraction(interactionId)));
                yield true;
            }
            case Next.Quiet _ -> true;
            case Next.End _ -> false;
        };
    }

    private void send(Heard heard) throws IOException {
        switch (heard.event()) {
            case RoutingEvent.HandlingStarted started -> listenTo(started.interactionId());
            case RoutingEvent.HandlingEnded ended -> subscription.stopListeningTo(ended.interactionId());
            default -> {}
        }
        var event = events.of(heard.event());
        if (event.isPresent()) {
            writer.event(subscription.cursor(), event.get());
        }
    }

    private void listenTo(String interactionId) {
        reading.conversationKey(interactionId).ifPresent(key -> subscription.listenTo(key, interactionId));
    }
}
