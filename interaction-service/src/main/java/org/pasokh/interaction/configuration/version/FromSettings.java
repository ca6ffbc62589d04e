package org.pasokh.interaction.configuration.version;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.pasokh.interaction.configuration.content.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the service's settings and the stored versions go together: the settings are the first version, and a further
/// one when they have changed, as long as nobody has changed anything otherwise. From then on they are only compared.
public final class FromSettings {

    private static final Logger LOG = LoggerFactory.getLogger(FromSettings.class);

    private final Content content;
    private final Versions versions;
    private final Comparing comparing;
    private final InstantSource clock;

    public FromSettings(Content content, Versions versions, Comparing comparing, InstantSource clock) {
        this.content = content;
        this.versions = versions;
        this.comparing = comparing;
        this.clock = clock;
    }

    void takeUp() {
        Optional<Version> newest = versions.find(versions.newestNumber());
        if (newest.isEmpty()) {
            append(new Version(head(1, "from the settings"), List.of(), content));
            return;
        }
        if (newest.get().content().equals(content)) {
            return;
        }
        if (newest.get().isFromSettings()) {
            append(new Version(
                    head(newest.get().number() + 1, "the settings have changed"),
                    comparing.changes(newest.get().content(), content),
                    content));
            return;
        }
        LOG.info(
                "configuration.settings-not-used number={} author={}",
                newest.get().number(),
                newest.get().head().author());
    }

    private Version.Head head(long number, String comment) {
        return new Version.Head(number, Version.SYSTEM, clock.instant(), comment);
    }

    private void append(Version version) {
        // another replica with the same settings may have been first
        if (versions.append(version)) {
            LOG.info("configuration.accepted number={} author={}", version.number(), Version.SYSTEM);
        }
    }
}
