package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.application.Advising;
import org.pasokh.interaction.conversation.application.Outcome;
import org.pasokh.interaction.conversation.domain.CustomerTier;
import org.pasokh.interaction.conversation.domain.Demands.SkillWanted;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Severity;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.interaction.desk.web.DemandViews.DemandsView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a supervisor says of an interaction that waits: how urgent it is, and who may answer it.
@RestController
@RequestMapping("/desk/v1/floor/interactions/{interactionId}")
@PreAuthorize("hasRole('SUPERVISOR')")
class AdviceController {

    private static final int FOUR_HOURS = 4 * 60 * 60;

    private final Advising advising;
    private final RouterCommands router;
    private final Directory directory;
    private final DemandViews views;
    private final InstantSource clock;

    AdviceController(Advising advising, RouterCommands router, Directory directory, InstantSource clock) {
        this.advising = advising;
        this.router = router;
        this.directory = directory;
        this.views = new DemandViews(directory);
        this.clock = clock;
    }

    /// What is left out stays as it was.
    ///
    /// @param prioritySeconds a head start; below zero it puts back
    record UrgencyRequest(
            @CommandId String commandId,
            @Nullable @Min(-FOUR_HOURS) @Max(FOUR_HOURS) Integer prioritySeconds,
            @Nullable CustomerTier tier,
            @Nullable Severity severity) {}

    /// Both as a whole, in place of what was asked before.
    record RequirementsRequest(
            @CommandId String commandId,
            @NotNull @Size(max = 20) List<@NotNull @Valid Skill> skills,
            @NotNull @Size(max = 50) Set<@NotBlank String> excluded) {}

    record Skill(
            @NotBlank String skill,
            @NotNull @Min(1) @Max(5) Integer level,
            @Nullable Boolean mandatory) {
        SkillWanted wanted() {
            return new SkillWanted(skill, level, Boolean.TRUE.equals(mandatory));
        }
    }

    @GetMapping("/demands")
    DemandsView demands(@PathVariable @LogId String interactionId) {
        return advising.demands(interactionId).map(views::demands).orElseThrow(DeskProblems::unknownInteraction);
    }

    @PostMapping("/urgency")
    ResponseEntity<Object> urgency(
            Principal who, @PathVariable @LogId String interactionId, @RequestBody @Valid UrgencyRequest request) {
        return ask(
                who.getName(),
                request.commandId(),
                Command.URGENCY,
                interactionId,
                requestId -> new Input.UrgencyGiven(
                        requestId,
                        interactionId,
                        who.getName(),
                        request.tier(),
                        request.severity(),
                        request.prioritySeconds()));
    }

    @PostMapping("/requirements")
    ResponseEntity<Object> requirements(
            Principal who, @PathVariable @LogId String interactionId, @RequestBody @Valid RequirementsRequest request) {
        if (!request.skills().stream().allMatch(it -> directory.content().isSkill(it.skill()))) {
            throw DeskProblems.unknownSkill();
        }
        if (!request.excluded().stream().allMatch(it -> directory.agent(it).isPresent())) {
            throw DeskProblems.unknownAgent();
        }
        List<SkillWanted> skills = request.skills().stream().map(Skill::wanted).toList();
        return ask(
                who.getName(),
                request.commandId(),
                Command.REQUIREMENTS,
                interactionId,
                requestId ->
                        new Input.AnswererWanted(requestId, interactionId, who.getName(), skills, request.excluded()));
    }

    private ResponseEntity<Object> ask(
            String who, String commandId, Command command, String interactionId, Function<String, Input> advice) {
        return router.repeated(who, commandId, command).orElseGet(() -> {
            String requestId = router.requestId(who, commandId);
            Outcome outcome = advising.advise(interactionId, requestId, advice.apply(requestId), clock.instant());
            return router.await(outcome, who, commandId, command);
        });
    }
}
