package org.pasokh.interaction.conversation.domain;

/// How grave the complaint is that an interaction belongs to.
public enum Severity {
    P1,
    P2,
    P3,
    P4
}
