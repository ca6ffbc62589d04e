package org.pasokh.interaction.routing.domain;

/// How much of its units a handling holds.
public enum Load {
    WHOLE,
    /// Laid aside for live work: holds nothing until there is room again.
    LAID_ASIDE,
    /// The customer has long been silent: holds little, and all of it again with the customer's next word.
    SILENT
}
