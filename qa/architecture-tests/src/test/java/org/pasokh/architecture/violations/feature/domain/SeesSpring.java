package org.pasokh.architecture.violations.feature.domain;

import org.springframework.core.Ordered;

/// Domain code that knows a framework.
public final class SeesSpring implements Ordered {

    @Override
    public int getOrder() {
        return 1;
    }
}
