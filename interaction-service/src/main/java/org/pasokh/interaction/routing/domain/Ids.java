package org.pasokh.interaction.routing.domain;

/// Makes an id from its cause: the same cause always gives the same id.
@FunctionalInterface
public interface Ids {
    String of(String... cause);
}
