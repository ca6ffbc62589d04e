package org.pasokh.interaction.configuration.version;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The version that this replica goes by: the newest as of the last look, which is never long ago.
public final class CurrentVersion {

    private final Versions versions;
    private final FromSettings settings;
    private final AtomicReference<@Nullable Version> known = new AtomicReference<>();

    public CurrentVersion(Versions versions, FromSettings settings) {
        this.versions = versions;
        this.settings = settings;
    }

    public Version get() {
        Version version = known.get();
        return version == null ? refresh() : version;
    }

    /// Looks which one is the newest; the first time, after what the settings say has been taken up.
    public Version refresh() {
        Version before = known.get();
        if (before == null) {
            settings.takeUp();
        }
        long newest = versions.newestNumber();
        if (before != null && before.number() >= newest) {
            return before;
        }
        Version found = versions.find(newest)
                .orElseThrow(() -> new IllegalStateException("no configuration of number " + newest));
        return advance(found);
    }

    private Version advance(Version found) {
        Version newer = known.accumulateAndGet(
                found, (one, other) -> one != null && other != null && one.number() > other.number() ? one : other);
        return newer == null ? found : newer;
    }
}
