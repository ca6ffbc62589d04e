package org.pasokh.gateway.chat.domain;

/// What a chat widget does while nobody is there.
public enum AwayConduct {
    /// It takes messages as ever, and says how things stand.
    WRITE,
    /// It is a form: who leaves an address or a number is answered later.
    FORM,
    /// It is not there.
    HIDE
}
