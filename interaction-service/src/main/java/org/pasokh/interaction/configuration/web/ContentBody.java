package org.pasokh.interaction.configuration.web;

import java.io.IOException;
import java.io.InputStream;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.ContentText;
import org.pasokh.interaction.configuration.content.ContentText.Reading;
import org.springframework.http.MediaType;

/// A request's body as a configuration, read no further than it may be long.
record ContentBody(ContentText text) {

    Reading read(InputStream body, MediaType type) throws IOException {
        byte[] bytes = body.readNBytes(ContentText.MOST_BYTES + 1);
        if (bytes.length > ContentText.MOST_BYTES) {
            throw ConfigurationProblems.tooLarge();
        }
        return MediaType.APPLICATION_YAML.isCompatibleWith(type) ? text.readYaml(bytes) : text.readJson(bytes);
    }

    Content readable(InputStream body, MediaType type) throws IOException {
        return switch (read(body, type)) {
            case Reading.Read(Content content) -> content;
            case Reading.Unreadable(var faults) -> throw ConfigurationProblems.unreadable(faults);
        };
    }
}
