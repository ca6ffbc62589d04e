package org.pasokh.architecture.violations.feature.application;

import java.util.Random;

/// A use case that nobody can repeat.
public final class RollsDice {

    public int choose(int agents) {
        return new Random().nextInt(agents);
    }
}
