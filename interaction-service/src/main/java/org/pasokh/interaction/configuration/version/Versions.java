package org.pasokh.interaction.configuration.version;

import java.util.List;
import java.util.Optional;
import org.pasokh.interaction.configuration.content.Changes.Change;

/// All versions there have been.
public interface Versions {

    /// 0 if there is none.
    long newestNumber();

    Optional<Version> find(long number);

    /// Without their content, from the newest to the oldest.
    List<Listed> before(long number, int limit);

    /// @return false if there is a version of that number already
    boolean append(Version version);

    /// A version in a list.
    record Listed(Version.Head head, List<Change> changes) {}
}
