package org.pasokh.gateway.chat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.pasokh.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/// What the doors for visitors without an account have in common.
final class Visitors {

    /// A sixty-fourth of the address is one customer's network.
    private static final int NETWORK_BYTES = 8;

    private Visitors() {}

    static String networkOf(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    static Problem unknownEntryPoint() {
        return Problem.of(
                "unknown-entry-point",
                HttpStatus.NOT_FOUND,
                "There is no such entry point",
                "No form of this name has been published.");
    }

    static Problem tooMany() {
        return Problem.of(
                "too-many-requests",
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests",
                "More was asked for than one address may.");
    }
}
