package org.pasokh.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import org.pasokh.local.CannotStart.Reason;

/// Where each door of this installation is.
record Addresses(int offset) {

    int port(Door door) {
        return door.port(offset);
    }

    URI http(Door door) {
        return URI.create("http://localhost:" + port(door));
    }

    /// All doors are looked at before anything starts: half an installation helps nobody.
    void requireFree() {
        for (Door door : Door.values()) {
            requireFree(door);
        }
    }

    private void requireFree(Door door) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port(door)));
        } catch (IOException e) {
            throw new CannotStart(
                    Reason.PORT,
                    "Port %d (%s) is taken by another program. End that, or start with --port-offset=100"
                            .formatted(port(door), door.what()),
                    e);
        }
    }

    static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
