package org.pasokh.gateway.chat.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// An address for mail as visitors type it. What stands before the `@` is ASCII: other letters our servers do not send.
public final class EmailAddress {

    private static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{M}\\p{N}-]{1,62}");

    private EmailAddress() {}

    public static Optional<String> read(String typed) {
        String address = typed.strip();
        return address.length() <= LONGEST && FORM.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }
}
