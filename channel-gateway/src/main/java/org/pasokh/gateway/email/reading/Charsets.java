package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

/// Bytes to text, believing a declared charset only as far as the bytes agree with it.
///
/// 8-bit text that is valid UTF-8 is UTF-8 whatever a single-byte charset is declared: by chance that hardly happens,
/// by wrong declarations every day. Otherwise the declared charset counts if it is known and says more than ASCII;
/// after that the charset is guessed.
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /// Below this the guess is worth no more than the fallback.
    private static final int SURE_ENOUGH = 20;

    private static final int LOOKED_AT = 16_384;
    private static final Set<String> SAY_NOTHING = Set.of("us-ascii", "utf-8", "x-unknown", "unknown-8bit");

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        Charset charset = charsetOf(bytes, declared);
        CharBuffer text = decoded(bytes, charset, CodingErrorAction.REPLACE).orElseThrow();
        return text.length() > 0 && text.charAt(0) == '\uFEFF'
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    static Charset charsetOf(byte[] bytes, @Nullable String declared) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> known = known(declared);
        if (known.isPresent() && !isSingleByte(known.get())) {
            return known.get();
        }
        if (decoded(bytes, UTF_8, CodingErrorAction.REPORT).isPresent()) {
            return UTF_8;
        }
        return known.orElseGet(() -> guessed(bytes));
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(UTF_16LE) : Optional.empty();
    }

    /// The declared charset if it is one and claims more than ASCII. Declared UTF-8 needs no belief: the bytes show it.
    private static Optional<Charset> known(@Nullable String declared) {
        if (declared == null || SAY_NOTHING.contains(declared.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.ofNullable(CharsetUtil.lookup(declared)).map(Charsets::asSent);
    }

    /// Who declares Latin-1 or Latin-5 writes Windows' larger sets (as the WHATWG encoding standard reads them).
    private static Charset asSent(Charset charset) {
        return switch (charset.name()) {
            case "ISO-8859-1", "US-ASCII" -> WESTERN;
            case "ISO-8859-9" -> Charset.forName("windows-1254");
            default -> charset;
        };
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    private static Charset guessed(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)))
                .detect();
        if (match == null || match.getConfidence() < SURE_ENOUGH || !Charset.isSupported(match.getName())) {
            return WESTERN;
        }
        return Charset.forName(match.getName());
    }

    /// Bytes cut in the middle of a character at their end are no error: texts are cut.
    private static Optional<CharBuffer> decoded(byte[] bytes, Charset charset, CodingErrorAction action) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
        CharBuffer text = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 8);
        boolean failed = decoder.decode(ByteBuffer.wrap(bytes), text, false).isError();
        return failed ? Optional.empty() : Optional.of(text.flip());
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
