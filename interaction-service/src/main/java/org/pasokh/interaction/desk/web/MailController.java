package org.pasokh.interaction.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Reader;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Stored;
import org.pasokh.interaction.desk.files.GatewayContents;
import org.pasokh.interaction.desk.mail.MailHtml;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A mail as its sender laid it out, its pictures, and its bytes as they came. Strangers wrote all of it: a page that
/// runs nothing, pictures of harmless kinds, a file that is never shown.
@RestController
@RequestMapping("/desk/v1/interactions/{interactionId}/messages/{messageId}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'QUALITY')")
class MailController {

    /// What the gateway keeps of a mail's texts.
    private static final int LONGEST_HTML = 4_194_304;

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /// The frame may be measured and its links followed; nothing in it runs, posts or asks elsewhere.
    private static final String FRAME = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'self';"
            + " sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; img-src 'self' data:";

    private final ReadingConversations reading;
    private final GatewayContents contents;

    MailController(ReadingConversations reading, GatewayContents contents) {
        this.reading = reading;
        this.contents = contents;
    }

    /// @param elsewhere whether pictures may be fetched from where their sender put them
    @GetMapping("/html")
    ResponseEntity<byte[]> html(
            Authentication who,
            @PathVariable String interactionId,
            @PathVariable String messageId,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestParam(defaultValue = "false") boolean elsewhere)
            throws IOException {
        Content content = content(who, interactionId, messageId);
        String written;
        try (InputStream bytes = open(content.html(), authorization)) {
            written = new String(bytes.readNBytes(LONGEST_HTML), UTF_8);
        }
        String page = MailHtml.page(written, pictures(content.attachments()), elsewhere);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", elsewhere ? FRAME + " https: http:" : FRAME)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(page.getBytes(UTF_8));
    }

    @GetMapping("/pictures/{number}")
    ResponseEntity<InputStreamResource> picture(
            Authentication who,
            @PathVariable String interactionId,
            @PathVariable String messageId,
            @PathVariable int number,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        List<Content.Attachment> all = content(who, interactionId, messageId).attachments();
        Stored picture = Optional.of(number)
                .filter(it -> it >= 0 && it < all.size())
                .map(it -> all.get(it).content())
                .filter(it -> PICTURES.contains(it.mediaType()))
                .orElse(null);
        return served(picture, authorization, "inline");
    }

    /// Byte for byte as it was received.
    @GetMapping("/original")
    ResponseEntity<InputStreamResource> original(
            Authentication who,
            @PathVariable String interactionId,
            @PathVariable String messageId,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("message-" + messageId + ".eml")
                .build();
        return served(content(who, interactionId, messageId).original(), authorization, file.toString());
    }

    private ResponseEntity<InputStreamResource> served(
            @Nullable Stored content, String authorization, String disposition) {
        InputStream bytes = open(content, authorization);
        Stored known = requireNonNull(content, "what was opened is known");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(known.mediaType()))
                .contentLength(known.length())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(bytes));
    }

    private Content content(Authentication who, String interactionId, String messageId) {
        Reader reader = Readers.permitted(reading, who, interactionId);
        return reading.message(reader, interactionId, messageId)
                .map(Message::content)
                .orElseThrow(MailProblems::unknownMessage);
    }

    private InputStream open(@Nullable Stored content, String authorization) {
        if (content == null) {
            throw MailProblems.nothingKept();
        }
        return switch (contents.open(content, authorization)) {
            case GatewayContents.Opened.Ready(InputStream bytes) -> bytes;
            case GatewayContents.Opened.Unknown _ -> throw MailProblems.nothingKept();
            case GatewayContents.Opened.Withheld _ -> throw MailProblems.withheld();
            case GatewayContents.Opened.Away _ -> throw MailProblems.gatewayAway();
        };
    }

    /// Where each of the mail's own pictures is, as seen from its page.
    private static Map<String, String> pictures(List<Content.Attachment> attachments) {
        Map<String, String> places = new TreeMap<>();
        for (int number = 0; number < attachments.size(); number++) {
            Content.Attachment attachment = attachments.get(number);
            if (attachment.contentId() != null
                    && PICTURES.contains(attachment.content().mediaType())) {
                places.putIfAbsent(attachment.contentId(), "pictures/" + number);
            }
        }
        return places;
    }
}
