package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The charset that an HTML document declares in itself.
final class MetaCharset {

    private static final int LOOKED_AT = 4_096;
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private MetaCharset() {}

    static Optional<String> in(byte[] html) {
        Matcher matcher = DECLARED.matcher(new String(html, 0, Math.min(html.length, LOOKED_AT), ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
