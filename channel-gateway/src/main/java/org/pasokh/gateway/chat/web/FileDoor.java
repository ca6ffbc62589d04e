package org.pasokh.gateway.chat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.Allowance;
import org.pasokh.gateway.chat.domain.SessionTokens;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.gateway.chat.files.StoredVisitorFiles;
import org.pasokh.gateway.content.FileAnswers;
import org.pasokh.gateway.content.ScannedContents;
import org.pasokh.gateway.content.TakingFiles;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where visitors hand in files before they send them, and fetch those of their chat. The session's token proves who
/// they are; nobody gets at a file that is not of their own chat.
@RestController
public class FileDoor {

    public static final String PATH = "/chat-files/v1/";

    /// Holds the session's token, as the last `welcome` gave it.
    public static final String TOKEN = "X-Chat-Token";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String EVERYBODY = "everybody";

    private final Parts parts;
    private final Limits limits;

    public FileDoor(Parts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /// What it works with.
    public record Parts(
            Set<String> entryPoints,
            SessionTokens tokens,
            Transcripts transcripts,
            TakingFiles taking,
            ScannedContents contents,
            InstantSource clock) {}

    /// How many files are taken.
    ///
    /// @param each from one network
    /// @param all by this gateway
    public record Limits(Allowance each, Allowance all) {}

    /// @param upload the page's own id of the file: 128 random bits in hex. The same id is the same file
    @PutMapping(PATH + "{entryPoint}/{upload}")
    ResponseEntity<FileAnswers.FileView> take(
            @PathVariable String entryPoint,
            @PathVariable String upload,
            @RequestParam String name,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            HttpServletRequest request)
            throws IOException {
        String session = session(entryPoint, token);
        if (!ID.matcher(upload).matches()) {
            throw FileAnswers.unknown();
        }
        Instant now = parts.clock().instant();
        if (!limits.each().take(Visitors.networkOf(request), now)
                || !limits.all().take(EVERYBODY, now)) {
            throw new ProblemException(Visitors.tooMany(), limits.each().within());
        }
        return FileAnswers.of(
                parts.taking()
                        .take(new TakingFiles.Offered(
                                StoredVisitorFiles.idOf(session, upload),
                                name,
                                request.getContentLengthLong(),
                                request.getInputStream())),
                parts.taking().limits());
    }

    @GetMapping(PATH + "{entryPoint}/{id}")
    ResponseEntity<InputStreamResource> read(
            @PathVariable String entryPoint,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        String session = session(entryPoint, token);
        if (!ID.matcher(id).matches() || !parts.transcripts().holdsFile(session, id)) {
            throw FileAnswers.unknown();
        }
        return FileAnswers.of(parts.contents().open(id), name);
    }

    private String session(String entryPoint, @Nullable String token) {
        if (!parts.entryPoints().contains(entryPoint)) {
            throw new ProblemException(Visitors.unknownEntryPoint());
        }
        return switch (parts.tokens()
                .check(token == null ? "" : token, parts.clock().instant())) {
            case SessionTokens.Check.Good(String session, var _) -> session;
            case SessionTokens.Check.Forged _, SessionTokens.Check.Expired _ ->
                throw new ProblemException(Problem.of(
                        "chat-token-invalid",
                        HttpStatus.UNAUTHORIZED,
                        "No chat of yours",
                        "The token of the chat is missing, forged or expired."));
        };
    }
}
