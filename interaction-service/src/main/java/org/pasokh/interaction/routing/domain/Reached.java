package org.pasokh.interaction.routing.domain;

/// What an agent says of having called a customer back.
public enum Reached {
    REACHED,
    NOT_REACHED,
    WRONG_NUMBER
}
