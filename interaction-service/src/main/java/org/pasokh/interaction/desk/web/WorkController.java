package org.pasokh.interaction.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.application.Answering;
import org.pasokh.interaction.conversation.application.EndingConversations;
import org.pasokh.interaction.conversation.application.Outcome;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Mailing;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Place;
import org.pasokh.interaction.conversation.domain.Stored;
import org.pasokh.interaction.desk.files.GatewayFiles;
import org.pasokh.interaction.desk.view.Command;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What an agent does in a conversation.
@RestController
@RequestMapping("/desk/v1/interactions/{interactionId}")
@PreAuthorize("hasRole('AGENT')")
class WorkController {

    /// What mail servers take: no blanks, controls, brackets or lists in it, and a domain with a dot.
    private static final String ADDRESS =
            "[^\\s\\p{Cc}@<>()\\[\\]\\\\,;:\"]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}";

    private final Answering answering;
    private final EndingConversations ending;
    private final RouterCommands router;
    private final Directory directory;
    private final GatewayFiles files;
    private final InstantSource clock;

    WorkController(
            Answering answering,
            EndingConversations ending,
            RouterCommands router,
            Directory directory,
            GatewayFiles files,
            InstantSource clock) {
        this.answering = answering;
        this.ending = ending;
        this.router = router;
        this.directory = directory;
        this.files = files;
        this.clock = clock;
    }

    record MessageRequest(
            @CommandId String commandId,
            @NotNull @Size(max = 10_000) String text,
            @Nullable @Size(max = 10) List<@Valid FileSent> attachments,
            @Nullable @Size(max = 50) List<@Valid RecipientNamed> recipients) {

        List<Mailing.Recipient> others() {
            return recipients == null
                    ? List.of()
                    : recipients.stream().map(RecipientNamed::recipient).toList();
        }
    }

    /// Somebody whom a mail goes to beside the customer.
    record RecipientNamed(
            Mailing.Recipient.@NotNull Place place,

            @NotNull @Size(max = 254) @Pattern(regexp = ADDRESS)
            String address,

            @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*")
            String name) {

        Mailing.Recipient recipient() {
            return new Mailing.Recipient(place, address, name);
        }
    }

    record NoteRequest(
            @CommandId String commandId,
            @NotBlank @Size(max = 10_000) String text) {}

    /// A file that was handed in at the gateway.
    record FileSent(
            @NotNull @Pattern(regexp = "[0-9a-f]{32}") String id,
            @NotBlank @Size(max = 200) String name) {}

    record WrapUpRequest(
            @CommandId String commandId, @NotNull @Min(0) Long lastSeen) {}

    record DispositionRequest(
            @CommandId String commandId, @NotBlank String disposition) {}

    record Written(String messageId, long position, Instant at) {}

    @PostMapping("/messages")
    ResponseEntity<Object> message(
            Principal who,
            @PathVariable String interactionId,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestBody @Valid MessageRequest request) {
        List<FileSent> sent = request.attachments() == null ? List.of() : request.attachments();
        if (sent.isEmpty() && request.text().isBlank()) {
            throw DeskProblems.nothingToSay();
        }
        Content content = Content.of(request.text(), kept(sent, authorization)).alsoTo(request.others());
        return written(answering.answer(who.getName(), interactionId, request.commandId(), content, clock.instant()));
    }

    /// The gateway says what they are, and keeps them from now on: before anything refers to them.
    private List<Content.Attachment> kept(List<FileSent> sent, String authorization) {
        if (sent.isEmpty()) {
            return List.of();
        }
        return switch (files.keep(sent.stream().map(FileSent::id).toList(), authorization)) {
            case GatewayFiles.Kept.All(Map<String, Stored> contents) ->
                sent.stream()
                        .map(it -> new Content.Attachment(it.name(), Objects.requireNonNull(contents.get(it.id()))))
                        .toList();
            case GatewayFiles.Kept.Unknown _ -> throw DeskProblems.unknownFile();
            case GatewayFiles.Kept.Away _ -> throw DeskProblems.filesAway();
        };
    }

    /// For colleagues: the customer never sees it.
    @PostMapping("/notes")
    ResponseEntity<Object> note(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid NoteRequest request) {
        return written(
                answering.note(who.getName(), interactionId, request.commandId(), request.text(), clock.instant()));
    }

    @PostMapping("/wrap-up")
    ResponseEntity<Object> wrapUp(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid WrapUpRequest request) {
        String agent = who.getName();
        String command = request.commandId();
        return router.repeated(agent, command, Command.WRAP_UP).orElseGet(() -> {
            Outcome outcome = ending.wrapUp(agent, interactionId, command, request.lastSeen(), clock.instant());
            return router.await(outcome, agent, command, Command.WRAP_UP);
        });
    }

    @PostMapping("/disposition")
    ResponseEntity<Object> disposition(
            Principal who, @PathVariable String interactionId, @RequestBody @Valid DispositionRequest request) {
        String agent = who.getName();
        if (!directory.dispositions().containsKey(request.disposition())) {
            throw DeskProblems.unknownDisposition();
        }
        String command = request.commandId();
        return router.repeated(agent, command, Command.DISPOSITION).orElseGet(() -> {
            Outcome outcome = ending.dispose(agent, interactionId, command, request.disposition(), clock.instant());
            return router.await(outcome, agent, command, Command.DISPOSITION);
        });
    }

    private static ResponseEntity<Object> written(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded(Message message)) {
            return ResponseEntity.status(HttpStatus.CREATED).body(written(message));
        }
        throw DeskProblems.of(outcome);
    }

    private static Written written(Message message) {
        long position =
                Optional.ofNullable(message.place()).map(Place::position).orElse(0L);
        return new Written(message.id(), position, message.at());
    }
}
