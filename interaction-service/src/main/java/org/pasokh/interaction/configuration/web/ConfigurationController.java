package org.pasokh.interaction.configuration.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_YAML_VALUE;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.ContentText;
import org.pasokh.interaction.configuration.content.ContentText.Reading;
import org.pasokh.interaction.configuration.content.Fault;
import org.pasokh.interaction.configuration.version.ChangingConfiguration;
import org.pasokh.interaction.configuration.version.ChangingConfiguration.Outcome;
import org.pasokh.interaction.configuration.version.Comparing;
import org.pasokh.interaction.configuration.version.Version;
import org.pasokh.interaction.configuration.version.Versions;
import org.pasokh.interaction.configuration.web.VersionViews.Page;
import org.pasokh.interaction.configuration.web.VersionViews.Summary;
import org.pasokh.interaction.configuration.web.VersionViews.Validation;
import org.pasokh.interaction.configuration.web.VersionViews.Whole;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reads and changes the configuration as a whole, in JSON or as a YAML file. Each change makes a new version.
@RestController
@RequestMapping("/admin/v1/configuration")
@PreAuthorize("hasRole('ADMIN')")
class ConfigurationController {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final int MOST_COMMENT = 500;
    private static final int MOST_LISTED = 100;

    private final Versions versions;
    private final ChangingConfiguration changing;
    private final ContentText text;
    private final ContentBody body;
    private final AfterAChange after;

    ConfigurationController(Versions versions, ChangingConfiguration changing, ContentText text, AfterAChange after) {
        this.versions = versions;
        this.changing = changing;
        this.text = text;
        this.body = new ContentBody(text);
        this.after = after;
    }

    @GetMapping
    ResponseEntity<Whole> current() {
        return whole(find(versions.newestNumber()));
    }

    @GetMapping("/versions")
    Page list(@RequestParam(required = false) @Nullable Long before, @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, MOST_LISTED);
        List<Summary> found = versions.before(before == null ? Long.MAX_VALUE : before, most).stream()
                .map(version -> Summary.of(version.head(), version.changes()))
                .toList();
        return new Page(found, found.size() < most ? null : found.getLast().number());
    }

    @GetMapping("/versions/{number}")
    ResponseEntity<Whole> version(@PathVariable long number) {
        return whole(find(number));
    }

    @GetMapping(path = "/export", produces = APPLICATION_YAML_VALUE)
    ResponseEntity<String> export(@RequestParam(required = false) @Nullable Long number) {
        Version version = find(number == null ? versions.newestNumber() : number);
        return ResponseEntity.ok()
                .eTag(etag(version.number()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"configuration-" + version.number() + ".yaml\"")
                .body(text.yaml(version.content()));
    }

    @PutMapping(consumes = {APPLICATION_JSON_VALUE, APPLICATION_YAML_VALUE})
    ResponseEntity<Summary> change(
            Principal who,
            InputStream content,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestParam(required = false) @Nullable String comment)
            throws IOException {
        long number = number(match);
        if (comment != null && comment.length() > MOST_COMMENT) {
            throw ConfigurationProblems.commentTooLong(MOST_COMMENT);
        }
        return answer(changing.change(number, body.readable(content, type), who.getName(), comment));
    }

    @PostMapping(
            path = "/validations",
            consumes = {APPLICATION_JSON_VALUE, APPLICATION_YAML_VALUE})
    Validation validate(InputStream content, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type)
            throws IOException {
        return switch (body.read(content, type)) {
            case Reading.Unreadable(var faults) -> new Validation(false, faults, List.of());
            case Reading.Read(Content read) -> validation(read);
        };
    }

    @PostMapping("/versions/{number}/restorations")
    ResponseEntity<Summary> restore(
            Principal who,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return answer(changing.restore(number, number(match), who.getName()));
    }

    private Validation validation(Content content) {
        List<Fault> faults = changing.faults(content);
        Content current = find(versions.newestNumber()).content();
        return new Validation(
                faults.isEmpty(), faults, VersionViews.words(new Comparing(text).changes(current, content)));
    }

    private ResponseEntity<Summary> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(Version version) -> {
                after.changed();
                yield summary(version);
            }
            case Outcome.Unchanged(Version version) -> summary(version);
            case Outcome.Stale(long current) -> throw ConfigurationProblems.stale(current);
            case Outcome.Faulty(List<Fault> faults) -> throw ConfigurationProblems.faulty(faults);
            case Outcome.Unknown() -> throw ConfigurationProblems.unknownVersion();
        };
    }

    private Version find(long number) {
        return versions.find(number).orElseThrow(ConfigurationProblems::unknownVersion);
    }

    private ResponseEntity<Whole> whole(Version version) {
        return ResponseEntity.ok().eTag(etag(version.number())).body(Whole.of(version, text.tree(version.content())));
    }

    private static ResponseEntity<Summary> summary(Version version) {
        return ResponseEntity.ok().eTag(etag(version.number())).body(Summary.of(version.head(), version.changes()));
    }

    private static String etag(long number) {
        return "\"" + number + "\"";
    }

    private static long number(@Nullable String match) {
        if (match == null) {
            throw ConfigurationProblems.noCondition();
        }
        Matcher matcher = ETAG.matcher(match.strip());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }
}
