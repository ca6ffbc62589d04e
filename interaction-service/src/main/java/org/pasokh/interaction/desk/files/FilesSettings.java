package org.pasokh.interaction.desk.files;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the gateways answer that hold the files.
@ConfigurationProperties("pasokh.files")
record FilesSettings(
        @DefaultValue("http://localhost:8081") List<URI> gateways,
        @DefaultValue("3s") Duration answerWithin) {

    FilesSettings {
        if (gateways.isEmpty()) {
            throw new IllegalArgumentException("pasokh.files.gateways names no address");
        }
        gateways = List.copyOf(gateways);
    }
}
