package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.callbacks.KeepingCallbacks;
import org.pasokh.interaction.callbacks.OpenCallback;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Standing;
import org.pasokh.interaction.conversation.domain.Callback;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.interaction.desk.view.LiveView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The open callbacks, for supervisors. They see that there is a number, not which: whoever calls needs it, and sees
/// it.
@RestController
@RequestMapping("/desk/v1/callbacks")
@PreAuthorize("hasRole('SUPERVISOR')")
class CallbacksController {

    private static final int SHOWN_DIGITS = 4;

    private final KeepingCallbacks callbacks;
    private final ReadingConversations reading;
    private final RouterCommands router;
    private final Directory directory;
    private final InstantSource clock;

    CallbacksController(
            KeepingCallbacks callbacks,
            ReadingConversations reading,
            RouterCommands router,
            Directory directory,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.reading = reading;
        this.router = router;
        this.directory = directory;
        this.clock = clock;
    }

    /// Where a callback stands.
    enum State {
        /// Its time has not come, or its queue is closed.
        PLANNED,
        IN_LINE,
        IN_HAND
    }

    /// @param more whether there are others
    record CallbacksView(Instant now, List<CallbackRow> callbacks, boolean more) {}

    /// @param phone its last digits; null to be written to
    /// @param late whether the promise was broken
    record CallbackRow(
            String callbackId,
            String interactionId,
            String queueId,
            Channel channel,
            @Nullable String customerName,
            @Nullable String phone,
            Instant waitingSince,
            Instant notBefore,
            @Nullable Instant promisedBy,
            int attempts,
            State state,
            @Nullable String agentName,
            boolean late) {}

    record CancelRequest(@CommandId String commandId) {}

    @GetMapping
    CallbacksView open(@RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit) {
        LiveView view = router.view();
        List<OpenCallback> open = callbacks.open(limit + 1);
        List<OpenCallback> first = open.stream().limit(limit).toList();
        Map<String, Standing> standings = reading.standings(
                first.stream().map(each -> each.asked().interactionId()).toList());
        List<CallbackRow> rows = first.stream()
                .map(each ->
                        row(each, Optional.ofNullable(standings.get(each.asked().interactionId())), view))
                .toList();
        return new CallbacksView(clock.instant(), rows, open.size() > limit);
    }

    @PostMapping("/{callbackId}/cancel")
    ResponseEntity<Object> cancel(
            Principal who, @PathVariable @LogId String callbackId, @RequestBody @Valid CancelRequest request) {
        return router.send(
                who.getName(),
                request.commandId(),
                Command.CALLBACK,
                callbackId,
                new RoutingRequest.CancelCallback(callbackId, who.getName()));
    }

    private CallbackRow row(OpenCallback open, Optional<Standing> standing, LiveView view) {
        Optional<LiveView.Holder> holder =
                open.standing().inLine() ? view.holder(open.asked().interactionId()) : Optional.empty();
        State waiting = open.standing().inLine() ? State.IN_LINE : State.PLANNED;
        return new CallbackRow(
                open.asked().callbackId(),
                open.asked().interactionId(),
                open.standing().queueId(),
                open.asked().channel(),
                standing.map(it -> it.contact().customer().name()).orElse(null),
                standing.map(CallbacksController::phone)
                        .map(CallbacksController::masked)
                        .orElse(null),
                open.asked().waitingSince(),
                open.standing().notBefore(),
                open.standing().promisedBy(),
                open.standing().attempts(),
                holder.isPresent() ? State.IN_HAND : waiting,
                holder.map(it -> directory.nameOf(it.agentId())).orElse(null),
                open.standing().late());
    }

    private static @Nullable String phone(Standing standing) {
        Callback callback =
                standing.interaction() == null ? null : standing.interaction().callback();
        return callback == null ? null : callback.phone();
    }

    /// Enough to tell one from another.
    static String masked(String phone) {
        return "••• " + phone.substring(Math.max(0, phone.length() - SHOWN_DIGITS));
    }
}
