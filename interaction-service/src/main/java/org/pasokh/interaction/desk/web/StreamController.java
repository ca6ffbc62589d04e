package org.pasokh.interaction.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.desk.lease.Heartbeats;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.Cursor;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.view.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The stream that a desk lives on.
@RestController
@PreAuthorize("hasRole('AGENT')")
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final CurrentView current;
    private final StreamEvents events;
    private final ReadingConversations reading;
    private final JsonMapper json;
    private final Heartbeats heartbeats;
    private final InstantSource clock;

    StreamController(
            CurrentView current,
            StreamEvents events,
            ReadingConversations reading,
            JsonMapper json,
            Heartbeats heartbeats,
            InstantSource clock) {
        this.current = current;
        this.events = events;
        this.reading = reading;
        this.json = json;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @GetMapping("/desk/v1/stream")
    void stream(
            JwtAuthenticationToken who,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEvent,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Cursor from = Optional.ofNullable(lastEvent == null ? cursor : lastEvent)
                .flatMap(Cursor::decode)
                .orElseThrow(DeskProblems::malformedCursor);
        LiveView view = current.get().orElseThrow(DeskProblems::starting);
        if (!view.awaitReached(from, PATIENCE)) {
            throw DeskProblems.starting();
        }
        Optional<Subscription> subscription = view.subscribe(who.getName(), from);
        if (subscription.isPresent()) {
            run(view, subscription.get(), until(who.getToken()), response);
        } else {
            SseWriter.open(response, json).event(null, StreamEvent.RESET);
        }
    }

    private void run(LiveView view, Subscription subscription, Instant until, HttpServletResponse response)
            throws InterruptedException {
        heartbeats.heard(subscription.agentId(), clock.instant());
        try {
            SseWriter writer = SseWriter.open(response, json);
            new AgentStream(view, subscription, events, reading, writer).run(until, clock);
        } catch (IOException e) {
            // the other side has gone; it comes back with its cursor
        } catch (DataAccessException e) {
            LOG.warn(
                    "desk.stream-ended agent={} reason={}",
                    subscription.agentId(),
                    e.getClass().getSimpleName());
        } finally {
            view.unsubscribe(subscription);
        }
    }

    private Instant until(Jwt token) {
        Instant longest = clock.instant().plus(LONGEST);
        Instant expires = token.getExpiresAt();
        return expires == null || expires.isAfter(longest) ? longest : expires;
    }
}
