package org.pasokh.gateway.email.reading;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the addresses in a header line, however it is written.
final class Addresses {

    /// What can be answered: something on both sides of one `@`, and nothing that could end the line.
    private static final Pattern USABLE = Pattern.compile("[^\\s@<>\",;()]{1,64}@[^\\s@<>\",;()]{1,255}");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PIECE = 2_048;
    /// Of a longer line the rest stands in the original.
    private static final int LONGEST_LINE = 32_768;

    private Addresses() {}

    /// A line of many addresses is read in pieces: some lines take the parser a time that grows with their length
    /// squared.
    static List<MailAddress> in(String line) {
        if (line.length() <= LONGEST_PIECE) {
            return inPiece(line);
        }
        List<MailAddress> found = new ArrayList<>();
        int from = 0;
        while (from < Math.min(line.length(), LONGEST_LINE)) {
            int most = Math.min(line.length(), from + LONGEST_PIECE);
            int comma = most == line.length() ? most : line.lastIndexOf(',', most - 1);
            int to = comma > from ? comma : most;
            found.addAll(inPiece(line.substring(from, to)));
            from = to < line.length() && line.charAt(to) == ',' ? to + 1 : to;
        }
        return found;
    }

    private static List<MailAddress> inPiece(String line) {
        try {
            List<MailAddress> parsed = Stream.of(InternetAddress.parseHeader(line, false))
                    .flatMap(address -> usable(address.getAddress(), address.getPersonal()).stream())
                    .toList();
            return parsed.isEmpty() ? anythingLikeOne(line) : parsed;
        } catch (AddressException e) {
            return anythingLikeOne(line);
        }
    }

    private static Optional<MailAddress> usable(@Nullable String address, @Nullable String name) {
        if (address == null || !USABLE.matcher(address).matches()) {
            return Optional.empty();
        }
        return Optional.of(new MailAddress(address, name(name)));
    }

    private static @Nullable String name(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String read = HeaderText.decoded(name);
        if (read.isBlank()) {
            return null;
        }
        return read.length() <= LONGEST_NAME ? read : read.substring(0, LONGEST_NAME);
    }

    private static List<MailAddress> anythingLikeOne(String line) {
        return USABLE.matcher(line)
                .results()
                .map(found -> new MailAddress(found.group(), null))
                .toList();
    }
}
