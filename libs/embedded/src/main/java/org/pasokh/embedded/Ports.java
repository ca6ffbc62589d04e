package org.pasokh.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Ports on the loopback address: the only one on which embedded parts listen.
final class Ports {

    static final String HOST = "127.0.0.1";

    private Ports() {}

    /// The port itself, or a free one for 0.
    static int choose(int wanted) {
        if (wanted != 0) {
            return wanted;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /// Fails with one clear line when another process listens there.
    static void requireFree(int port, String what) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
        } catch (IOException e) {
            throw new EmbeddedStartException(
                    EmbeddedStartException.Reason.PORT_TAKEN,
                    "Port " + port + " (" + what + ") is taken by another process.",
                    e);
        }
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
