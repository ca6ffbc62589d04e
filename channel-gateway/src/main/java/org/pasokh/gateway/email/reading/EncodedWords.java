package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.jspecify.annotations.Nullable;

/// Reads encoded words (RFC 2047). Neighbours in one charset are put together as bytes before they are read: many
/// programs cut in the middle of a character.
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60}+)\\?([bBqQ])\\?([^?\\r\\n]{0,10000}+)\\?=");

    private static final int HEX = 16;

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable String charset;

    private EncodedWords() {}

    static String decoded(String line) {
        return line.contains("=?") ? new EncodedWords().read(line) : line;
    }

    private String read(String line) {
        Matcher word = WORD.matcher(line);
        int end = 0;
        while (word.find()) {
            String between = line.substring(end, word.start());
            if (charset == null || !between.isBlank()) {
                finish();
                text.append(between);
            }
            String next = word.group(1).replaceFirst("\\*.*", "");
            if (!next.equalsIgnoreCase(charset)) {
                finish();
                charset = next;
            }
            bytes.writeBytes(word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3)));
            end = word.end();
        }
        finish();
        return text.append(line, end, line.length()).toString();
    }

    private void finish() {
        if (charset != null) {
            text.append(Charsets.decode(bytes.toByteArray(), charset));
            bytes.reset();
            charset = null;
        }
    }

    private static byte[] base64(String digits) {
        try (Base64InputStream in = new Base64InputStream(new ByteArrayInputStream(digits.getBytes(US_ASCII)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] quoted(String characters) {
        byte[] written = characters.replace('_', ' ').getBytes(ISO_8859_1);
        ByteArrayOutputStream read = new ByteArrayOutputStream(written.length);
        int at = 0;
        while (at < written.length) {
            int value = written[at] == '=' && at + 2 < written.length ? hex(written[at + 1], written[at + 2]) : -1;
            read.write(value < 0 ? written[at] : value);
            at += value < 0 ? 1 : 3;
        }
        return read.toByteArray();
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, HEX);
        int second = Character.digit(low, HEX);
        return first < 0 || second < 0 ? -1 : first * HEX + second;
    }
}
