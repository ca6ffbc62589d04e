package org.pasokh.interaction.desk.web;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.domain.Ids;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.Answer;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.web.Views.BreakReasonView;
import org.pasokh.interaction.desk.web.Views.DispositionView;
import org.pasokh.interaction.desk.web.Views.SnapshotView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a desk loads to start with, and what became of a command.
@RestController
@RequestMapping("/desk/v1")
@PreAuthorize("hasRole('AGENT')")
class DeskController {

    private final CurrentView current;
    private final DeskViews views;
    private final Directory directory;
    private final Ids ids;
    private final Replies replies;
    private final InstantSource clock;

    DeskController(
            CurrentView current, DeskViews views, Directory directory, Ids ids, Replies replies, InstantSource clock) {
        this.current = current;
        this.views = views;
        this.directory = directory;
        this.ids = ids;
        this.replies = replies;
        this.clock = clock;
    }

    @GetMapping("/snapshot")
    SnapshotView snapshot(Principal who) {
        return views.snapshot(view().snapshot(who.getName()), clock.instant());
    }

    @GetMapping("/dispositions")
    List<DispositionView> dispositions() {
        return directory.dispositions().entrySet().stream()
                .map(disposition -> new DispositionView(
                        disposition.getKey(),
                        disposition.getValue().en(),
                        disposition.getValue().fa()))
                .toList();
    }

    @GetMapping("/break-reasons")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    List<BreakReasonView> breakReasons() {
        return directory.breakReasons().entrySet().stream()
                .map(reason -> new BreakReasonView(
                        reason.getKey(),
                        reason.getValue().en(),
                        reason.getValue().fa()))
                .toList();
    }

    @GetMapping("/commands/{commandId}")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<Object> command(
            Principal who,
            @PathVariable @CommandId String commandId,
            @RequestParam(required = false) @Nullable Long sent,
            @RequestParam(required = false) @Nullable String presenceOf) {
        LiveView view = view();
        Optional<Answer> answer = view.answers().to(ids.request(who.getName(), commandId));
        AgentState present =
                presenceOf == null ? null : view.snapshot(presenceOf).agent();
        if (answer.isPresent()) {
            return ResponseEntity.ok(replies.body(answer.get(), present));
        }
        Instant since = sent == null ? Instant.EPOCH : Instant.ofEpochMilli(sent);
        if (Duration.between(since, clock.instant()).compareTo(LiveView.KEPT) > 0) {
            throw DeskProblems.unknownCommand();
        }
        return replies.pending(commandId, since, present);
    }

    private LiveView view() {
        return current.get().orElseThrow(DeskProblems::starting);
    }
}
