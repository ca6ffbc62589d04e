package org.pasokh.architecture.violations.feature.domain;

import java.nio.file.Files;
import java.nio.file.Path;

/// Domain code that looks at the world.
public final class ReadsFiles {

    public boolean decide() {
        return Files.exists(Path.of("rule"));
    }
}
