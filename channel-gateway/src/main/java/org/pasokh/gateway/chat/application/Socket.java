package org.pasokh.gateway.chat.application;

import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame;

/// The gateway's side of one connection. Never waits for the visitor; frames arrive in the order sent.
public interface Socket {

    void send(GatewayFrame frame);

    /// Says why and ends the connection; what was sent before goes out first, if the visitor still takes it.
    void close(Closing closing);
}
