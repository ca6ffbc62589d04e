package org.pasokh.interaction.configuration.version;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a new version if it has no fault and its author knew the one before it.
public final class ChangingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ChangingConfiguration.class);

    private final Versions versions;
    private final BiFunction<Content, Instant, List<Fault>> checks;
    private final Comparing comparing;
    private final InstantSource clock;

    public ChangingConfiguration(
            Versions versions,
            BiFunction<Content, Instant, List<Fault>> checks,
            Comparing comparing,
            InstantSource clock) {
        this.versions = versions;
        this.checks = checks;
        this.comparing = comparing;
        this.clock = clock;
    }

    /// What became of a change.
    public sealed interface Outcome {
        record Accepted(Version version) implements Outcome {}

        /// It is so already.
        record Unchanged(Version version) implements Outcome {}

        record Stale(long current) implements Outcome {}

        record Faulty(List<Fault> faults) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /// @param number of the version that the author has changed
    public Outcome change(long number, Content content, String author, @Nullable String comment) {
        Optional<Version> current = versions.find(versions.newestNumber());
        if (current.isEmpty() || current.get().number() != number) {
            return late(number, content, author);
        }
        Instant now = clock.instant();
        List<Fault> faults = checks.apply(content, now);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        if (current.get().content().equals(content)) {
            return new Outcome.Unchanged(current.get());
        }
        var changes = comparing.changes(current.get().content(), content);
        return append(new Version(new Version.Head(number + 1, author, now, comment), changes, content));
    }

    /// The same change again, whose first answer was lost, is no other author's.
    private Outcome late(long number, Content content, String author) {
        long newest = versions.newestNumber();
        return versions.find(newest)
                .filter(it -> it.number() == number + 1)
                .filter(it -> it.head().author().equals(author) && it.content().equals(content))
                .<Outcome>map(Outcome.Unchanged::new)
                .orElseGet(() -> new Outcome.Stale(newest));
    }

    /// Makes an old version the content of a new one, if it still has no fault.
    public Outcome restore(long old, long number, String author) {
        return versions.find(old)
                .map(version -> change(number, version.content(), author, "restored from version " + old))
                .orElseGet(Outcome.Unknown::new);
    }

    public List<Fault> faults(Content content) {
        return checks.apply(content, clock.instant());
    }

    private Outcome append(Version version) {
        if (!versions.append(version)) {
            return late(version.number() - 1, version.content(), version.head().author());
        }
        LOG.info(
                "configuration.accepted number={} author={} changes={}",
                version.number(),
                version.head().author(),
                version.changes().size());
        return new Outcome.Accepted(version);
    }
}
