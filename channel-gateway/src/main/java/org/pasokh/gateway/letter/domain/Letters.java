package org.pasokh.gateway.letter.domain;

/// The mailboxes of this installation, for whoever came by another channel.
public interface Letters {

    boolean has(String mailbox);

    /// The letter begins a conversation by mail. False when that is not known to be kept; it may be told of again.
    boolean receive(Letter letter);

    /// The copy will be sent. False when that is not known to be kept; it may be asked for again.
    boolean send(Copy copy);
}
