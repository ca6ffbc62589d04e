package org.pasokh.interaction.configuration.version;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Versions of a test.
public final class VersionsInMemory implements Versions {

    private final ConcurrentSkipListMap<Long, Version> versions = new ConcurrentSkipListMap<>();

    @Override
    public long newestNumber() {
        return versions.isEmpty() ? 0 : versions.lastKey();
    }

    @Override
    public Optional<Version> find(long number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public List<Listed> before(long number, int limit) {
        return versions.headMap(number).descendingMap().values().stream()
                .limit(limit)
                .map(version -> new Listed(version.head(), version.changes()))
                .toList();
    }

    @Override
    public boolean append(Version version) {
        return versions.putIfAbsent(version.number(), version) == null;
    }
}
