package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Opens the connections of visitors to this gateway.
public final class ChatConnections {

    private final Parts parts;
    private final Welcoming welcoming;
    private final Duration helloWithin;

    /// @param live whether this gateway reads the log as it grows; visitors are let in only then
    public ChatConnections(Parts parts, BooleanSupplier live, Duration helloWithin) {
        this.parts = parts;
        this.welcoming = new Welcoming(parts, live);
        this.helloWithin = helloWithin;
    }

    public ChatConnection open(String entryPoint, Socket socket) {
        ChatConnection connection = new ChatConnection(parts, welcoming, entryPoint, socket);
        connection.opened(helloWithin);
        return connection;
    }
}
