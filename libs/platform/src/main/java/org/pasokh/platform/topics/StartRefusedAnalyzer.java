package org.pasokh.platform.topics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why a service does not start, without a stack trace.
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
        return new FailureAnalysis(
                "Kafka is not set up as this version needs it:\n  - " + String.join("\n  - ", cause.findings()),
                "Change the topics, or the installation's settings under pasokh.topics, until they agree. "
                        + "Partition counts cannot be lowered, and raising them moves keys.",
                cause);
    }
}
