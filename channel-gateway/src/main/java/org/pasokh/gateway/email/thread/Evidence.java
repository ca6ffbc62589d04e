package org.pasokh.gateway.email.thread;

/// By what a mail found its conversation, the strongest first.
public enum Evidence {
    SIGNED_ADDRESS,
    SIGNED_MESSAGE_ID,
    /// A Message-ID that this account has seen, in a mail by somebody who writes in that conversation.
    THREAD_INDEX,
    /// Nothing pointed anywhere: the mail opens a conversation of its own.
    NONE
}
