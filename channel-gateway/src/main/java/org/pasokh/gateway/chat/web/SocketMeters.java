package org.pasokh.gateway.chat.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.pasokh.gateway.chat.application.Socket;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame;

/// Counts what passes over the visitors' sockets.
final class SocketMeters {

    private final MeterRegistry registry;

    SocketMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void received(String type) {
        registry.counter(ChatMeters.FRAMES.getName(), "direction", "in", "type", type)
                .increment();
    }

    Socket metering(Socket socket) {
        return new Metered(socket);
    }

    private final class Metered implements Socket {

        private final Socket socket;

        Metered(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void send(GatewayFrame frame) {
            registry.counter(ChatMeters.FRAMES.getName(), "direction", "out", "type", FrameNames.of(frame))
                    .increment();
            if (frame instanceof GatewayFrame.Refused refused) {
                registry.counter(ChatMeters.REFUSALS.getName(), "problem", GatewayFrameWriter.nameOf(refused.refusal()))
                        .increment();
            }
            socket.send(frame);
        }

        @Override
        public void close(Closing closing) {
            registry.counter(ChatMeters.CLOSINGS.getName(), "reason", closing.reason())
                    .increment();
            socket.close(closing);
        }
    }
}
