package org.pasokh.gateway.content;

import java.util.Optional;
import java.util.regex.Pattern;
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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The door to contents. What is behind it was written by strangers: nothing is shown by a browser, nothing runs.
@RestController
class ContentController {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final ContentStore store;

    ContentController(ContentStore store) {
        this.store = store;
    }

    @GetMapping("/content/v1/{id}")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'COMPLAINT_HANDLER', 'QUALITY', 'COMPLIANCE', 'INTEGRATION')")
    ResponseEntity<InputStreamResource> read(@PathVariable String id) {
        StoredContent content = (ID.matcher(id).matches() ? store.open(id) : Optional.<StoredContent>empty())
                .orElseThrow(() -> new ProblemException(unknown()));
        ContentRef ref = content.ref();
        return ResponseEntity.ok()
                .contentType(mediaType(ref))
                .contentLength(ref.length())
                .eTag("\"" + ref.sha256() + "\"")
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(content.bytes()));
    }

    private static MediaType mediaType(ContentRef ref) {
        try {
            return MediaType.parseMediaType(ref.mediaType());
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static Problem unknown() {
        return Problem.of(
                "unknown-content",
                HttpStatus.NOT_FOUND,
                "There is no such content",
                "It never was, was erased, or was swept because nothing refers to it.");
    }
}
