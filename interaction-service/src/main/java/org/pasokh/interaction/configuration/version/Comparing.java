package org.pasokh.interaction.configuration.version;

import java.util.List;
import org.pasokh.interaction.configuration.content.Changes;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.ContentText;

/// What one configuration has otherwise than another.
public record Comparing(ContentText text) {

    public List<Changes.Change> changes(Content before, Content after) {
        return Changes.between(text.tree(before), text.tree(after));
    }
}
