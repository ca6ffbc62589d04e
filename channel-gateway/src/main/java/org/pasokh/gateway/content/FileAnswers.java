package org.pasokh.gateway.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files and contents as answers of HTTP, the same at every door. What is behind these doors was written by strangers:
/// nothing is shown as a page, nothing runs.
public final class FileAnswers {

    private static final Duration SCANNER_MAY_BE_BACK = Duration.ofSeconds(10);

    private FileAnswers() {}

    /// A file as it was taken.
    public record FileView(String id, String name, String mediaType, long length, String sha256) {

        static FileView of(Attachment file) {
            ContentRef content = file.content();
            return new FileView(content.id(), file.name(), content.mediaType(), content.length(), content.sha256());
        }
    }

    public static ResponseEntity<FileView> of(TakingFiles.Taken taken, FileSettings limits) {
        return switch (taken) {
            case TakingFiles.Taken.Kept(Attachment file) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(FileView.of(file));
            case TakingFiles.Taken.Refused(FileRefusal why) -> throw refused(why, limits);
        };
    }

    /// @param name under which it is to be kept by who takes it
    public static ResponseEntity<InputStreamResource> of(ScannedContents.Opened opened, @Nullable String name) {
        return switch (opened) {
            case ScannedContents.Opened.Ready(StoredContent content) -> served(content, name);
            case ScannedContents.Opened.Unknown() -> throw unknown();
            case ScannedContents.Opened.NotScanned() ->
                throw new ProblemException(problem(FileRefusal.NOT_SCANNED), SCANNER_MAY_BE_BACK);
            case ScannedContents.Opened.Withheld(Verdict.Unscannable _) ->
                throw new ProblemException(problem(FileRefusal.UNSCANNABLE));
            case ScannedContents.Opened.Withheld(Verdict _) ->
                throw new ProblemException(problem(FileRefusal.INFECTED));
        };
    }

    public static ProblemException unknown() {
        return new ProblemException(Problem.of(
                "unknown-content",
                HttpStatus.NOT_FOUND,
                "There is no such content",
                "It never was, was erased, or was swept because nothing refers to it."));
    }

    private static ResponseEntity<InputStreamResource> served(StoredContent content, @Nullable String name) {
        ContentRef ref = content.ref();
        InputStream bytes = content.bytes();
        return ResponseEntity.ok()
                .contentType(mediaType(ref))
                .contentLength(ref.length())
                .eTag("\"" + ref.sha256() + "\"")
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition(name).toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .body(new InputStreamResource(bytes));
    }

    private static ContentDisposition disposition(@Nullable String name) {
        ContentDisposition.Builder attachment = ContentDisposition.attachment();
        return name == null
                ? attachment.build()
                : attachment.filename(FileNames.clean(name), UTF_8).build();
    }

    private static MediaType mediaType(ContentRef ref) {
        try {
            return MediaType.parseMediaType(ref.mediaType());
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static ProblemException refused(FileRefusal why, FileSettings limits) {
        Problem problem = problem(why);
        return switch (why) {
            case TOO_LARGE ->
                new ProblemException(problem.with("largest", limits.largest().toBytes()));
            case NOT_SCANNED -> new ProblemException(problem, SCANNER_MAY_BE_BACK);
            case EMPTY, TYPE_NOT_ALLOWED, INFECTED, UNSCANNABLE -> new ProblemException(problem);
        };
    }

    private static Problem problem(FileRefusal why) {
        return new Problem(why.problem(), why.status(), why.title(), why.detail(), Map.of());
    }
}
