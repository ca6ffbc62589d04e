package org.pasokh.interaction.configuration;

import java.time.Instant;
import java.util.List;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.ContentFaults;
import org.pasokh.interaction.configuration.content.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the service's settings say, free of contradictions. That somebody would wait for nobody is only noted: a
/// service with such settings has always started.
record SettingsContent(Content content) {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsContent.class);

    static SettingsContent of(Content content, ContentFaults faults, Instant now) {
        List<Fault> serious = faults.seriousOf(content);
        if (!serious.isEmpty()) {
            throw new InvalidConfigurationException(
                    serious.stream().map(Fault::toString).toList());
        }
        faults.of(content, now).forEach(fault -> LOG.warn("configuration.settings-fault {}", fault));
        return new SettingsContent(content);
    }
}
