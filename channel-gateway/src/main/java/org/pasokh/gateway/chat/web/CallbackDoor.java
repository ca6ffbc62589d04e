package org.pasokh.gateway.chat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.application.CallbackForms;
import org.pasokh.gateway.chat.application.CallbackForms.Outcome;
import org.pasokh.gateway.chat.domain.CallbackNews;
import org.pasokh.gateway.chat.domain.CallbackRefusal;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.EntryState;
import org.pasokh.gateway.chat.domain.ExpectedWait;
import org.pasokh.gateway.chat.domain.Form;
import org.pasokh.gateway.chat.domain.FormWish;
import org.pasokh.gateway.chat.domain.GatewayFrame.Entry;
import org.pasokh.gateway.chat.domain.Opening;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.pasokh.platform.problem.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where visitors of a website ask to be called, without a chat. Nobody has an account: whoever knows a request's id,
/// which is as hard to guess as a key, may ask how it stands and take it back.
@RestController
public class CallbackDoor {

    public static final String PATH = "/callback/v1/";

    private static final int LONGEST_BYTES = 8 * 1024;

    private final CallbackForms forms;

    public CallbackDoor(CallbackForms forms) {
        this.forms = forms;
    }

    /// Whether and when somebody can be called.
    public record EntryView(
            @Nullable EntryState state,
            @Nullable ExpectedWait expectedWait,
            @Nullable Instant opensAt,
            @Nullable List<Opening> openings) {}

    /// How a wish stands.
    public record WishView(
            String state,
            @Nullable Instant promisedBy,
            @Nullable Instant notBefore,
            @Nullable CallbackRefusal refused,
            @Nullable List<Instant> freeTimes) {}

    @GetMapping(PATH + "{entryPoint}")
    ResponseEntity<EntryView> entry(@PathVariable String entryPoint) {
        known(entryPoint);
        Entry entry = forms.entry(entryPoint).orElse(null);
        EntryView view = entry == null
                ? new EntryView(null, null, null, null)
                : new EntryView(entry.state(), entry.expectedWait(), entry.opensAt(), entry.openings());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    @PostMapping(path = PATH + "{entryPoint}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<WishView> ask(@PathVariable String entryPoint, HttpServletRequest request) throws IOException {
        known(entryPoint);
        FormWish wish = FormReader.read(request.getInputStream(), LONGEST_BYTES, FormWish.class);
        taken(forms.ask(entryPoint, Visitors.networkOf(request), wish));
        return asked();
    }

    @GetMapping(PATH + "{entryPoint}/{requestId}")
    ResponseEntity<WishView> standing(@PathVariable String entryPoint, @PathVariable String requestId) {
        known(entryPoint);
        WishView view = forms.standing(entryPoint, request(requestId))
                .map(CallbackDoor::shown)
                .orElseThrow(() -> new ProblemException(unknown()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    @DeleteMapping(PATH + "{entryPoint}/{requestId}")
    ResponseEntity<WishView> cancel(
            @PathVariable String entryPoint, @PathVariable String requestId, HttpServletRequest request) {
        known(entryPoint);
        if (forms.standing(entryPoint, request(requestId)).isEmpty()) {
            throw new ProblemException(unknown());
        }
        taken(forms.cancel(entryPoint, Visitors.networkOf(request), requestId));
        return asked();
    }

    private static ResponseEntity<WishView> asked() {
        return ResponseEntity.accepted()
                .cacheControl(CacheControl.noStore())
                .body(new WishView("ASKED", null, null, null, null));
    }

    private static WishView shown(ChatSession session) {
        String state = switch (session.state()) {
            case NEW, WAITING -> "ASKED";
            case CALLBACK -> "AGREED";
            case AGENT_JOINED -> "IN_HAND";
            case ENDED -> session.callback().refused() == null ? "OVER" : "REFUSED";
        };
        CallbackNews told = session.callback();
        return new WishView(state, told.promisedBy(), told.notBefore(), told.refused(), told.freeTimes());
    }

    private void known(String entryPoint) {
        if (!forms.knows(entryPoint)) {
            throw new ProblemException(Visitors.unknownEntryPoint());
        }
    }

    private static String request(String id) {
        if (!Form.isRequest(id)) {
            throw new ProblemException(unknown());
        }
        return id;
    }

    private static Problem unknown() {
        return Problem.of(
                "unknown-callback",
                HttpStatus.NOT_FOUND,
                "There is no such callback",
                "Nothing is known of it, or not yet: one that was just taken is known within seconds.");
    }

    private void taken(Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken _ -> {}
            case Outcome.Refused(Refusal why) -> throw new ProblemException(problem(why));
            case Outcome.Closed _ ->
                throw new ProblemException(Problem.of(
                        "entry-point-closed",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "Closed",
                        "It does not open within the next seven days."));
            case Outcome.TooMany _ -> throw new ProblemException(Visitors.tooMany(), forms.retryAfter());
            case Outcome.Unavailable _ -> throw new ProblemException(Problems.unavailable(), Duration.ofSeconds(2));
        }
    }

    private static Problem problem(Refusal refusal) {
        return Problem.of(
                GatewayFrameWriter.nameOf(refusal),
                HttpStatus.valueOf(refusal.status()),
                refusal.title(),
                refusal.detail());
    }
}
