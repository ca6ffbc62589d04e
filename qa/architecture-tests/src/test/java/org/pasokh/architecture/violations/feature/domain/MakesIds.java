package org.pasokh.architecture.violations.feature.domain;

import java.util.UUID;

/// A rule that gives the same cause another id each time.
public final class MakesIds {

    public String id() {
        return UUID.randomUUID().toString();
    }
}
