package org.pasokh.gateway.email.sending;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as it may stand in a mail and before the server: in ASCII. Jakarta Mail would cut every other character
/// down to its low byte, which makes another address of it.
final class WireAddress {

    private static final Pattern ASCII = Pattern.compile("[!-~]+");

    private WireAddress() {}

    /// Empty when it has no such form: a local part that is not ASCII needs SMTPUTF8, which we do not speak.
    static Optional<String> of(String address) {
        int at = address.lastIndexOf('@');
        try {
            String wire = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
            return Optional.of(wire).filter(it -> ASCII.matcher(it).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
