package org.pasokh.gateway.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.ContentRef;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The door to contents for those who work here.
@RestController
class ContentController {

    private static final String ID = "[0-9a-f]{32}";

    private final ScannedContents contents;
    private final TakingFiles files;

    ContentController(ScannedContents contents, TakingFiles files) {
        this.contents = contents;
        this.files = files;
    }

    /// Contents that an event is going to refer to.
    record References(@NotEmpty @Size(max = 100) List<@Pattern(regexp = ID) String> ids) {}

    record Referred(List<ContentRef> contents) {}

    @GetMapping("/content/v1/{id}")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'COMPLAINT_HANDLER', 'QUALITY', 'COMPLIANCE', 'INTEGRATION')")
    ResponseEntity<InputStreamResource> read(
            @PathVariable String id, @RequestParam(required = false) @Nullable String name) {
        return FileAnswers.of(id.matches(ID) ? contents.open(id) : new ScannedContents.Opened.Unknown(), name);
    }

    /// A file that is to go with a message, its bytes as they are. The same id is the same file.
    ///
    /// @param uploadId 128 random bits in hex, made by who sends it
    @PutMapping("/content/v1/uploads/{uploadId}")
    @PreAuthorize("hasAnyRole('AGENT', 'INTEGRATION')")
    ResponseEntity<FileAnswers.FileView> take(
            Principal who, @PathVariable String uploadId, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        if (!uploadId.matches(ID)) {
            throw FileAnswers.unknown();
        }
        String content = EventIds.of("upload", who.getName(), uploadId);
        return FileAnswers.of(
                files.take(new TakingFiles.Offered(
                        content, name, request.getContentLengthLong(), request.getInputStream())),
                files.limits());
    }

    /// To be called before an event that refers to contents is published: says what they are, and they stay.
    @PostMapping("/content/v1/references")
    @PreAuthorize("hasAnyRole('AGENT', 'INTEGRATION')")
    Referred refer(@RequestBody @Valid References wanted) {
        return new Referred(files.refer(wanted.ids()).orElseThrow(FileAnswers::unknown));
    }
}
