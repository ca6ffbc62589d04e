package org.pasokh.interaction.configuration;

import java.util.List;

/// The settings contradict themselves.
final class InvalidConfigurationException extends RuntimeException {

    InvalidConfigurationException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
