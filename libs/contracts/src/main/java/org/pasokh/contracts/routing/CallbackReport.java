package org.pasokh.contracts.routing;

/// What an agent says of having called a customer back.
public enum CallbackReport {
    REACHED,
    NOT_REACHED,
    WRONG_NUMBER
}
