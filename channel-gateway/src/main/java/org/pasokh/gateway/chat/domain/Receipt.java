package org.pasokh.gateway.chat.domain;

/// How far an agent's message has come on the visitor's side; a later one includes the earlier.
public enum Receipt {
    DELIVERED,
    READ
}
