package org.pasokh.interaction.configuration.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.content.Changes.Change;
import org.pasokh.interaction.configuration.content.Fault;
import org.pasokh.interaction.configuration.version.Version;
import tools.jackson.databind.JsonNode;

/// Versions as the API shows them.
final class VersionViews {

    private VersionViews() {}

    /// @param changes in words: `added /agents/sara`
    record Summary(
            long number,
            String author,
            Instant at,
            @Nullable String comment,
            List<String> changes) {
        static Summary of(Version.Head head, List<Change> changes) {
            return new Summary(head.number(), head.author(), head.at(), head.comment(), words(changes));
        }
    }

    record Whole(
            long number,
            String author,
            Instant at,
            @Nullable String comment,
            List<String> changes,
            JsonNode content) {
        static Whole of(Version version, JsonNode content) {
            Version.Head head = version.head();
            return new Whole(
                    head.number(), head.author(), head.at(), head.comment(), words(version.changes()), content);
        }
    }

    /// @param next the number to go on with: versions before it
    record Page(List<Summary> versions, @Nullable Long next) {}

    record Validation(boolean valid, List<Fault> errors, List<String> changes) {}

    static List<String> words(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind().name().toLowerCase(Locale.ROOT) + " " + change.path())
                .toList();
    }
}
