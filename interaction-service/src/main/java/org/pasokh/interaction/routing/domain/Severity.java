package org.pasokh.interaction.routing.domain;

/// How grave the complaint is that a contact belongs to.
public enum Severity {
    P1,
    P2,
    P3,
    P4
}
