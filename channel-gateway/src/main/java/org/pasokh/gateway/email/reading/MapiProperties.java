package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.EOFException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The properties that Outlook knows of a message or of a file (MS-OXTNEF 2.1.3.4, MS-OXCDATA 2.11.1), as far as they
/// can be read.
final class MapiProperties {

    private static final int HTML = 0x1013;
    private static final int DATA = 0x3701;
    /// By what an object is to be spoken to; it stands before the bytes.
    private static final int INTERFACE = 16;
    private static final int LONG_NAME = 0x3707;
    private static final int SHORT_NAME = 0x3704;
    private static final int NAMED = 0x8000;
    private static final int MANY = 0x1000;
    private static final int STRING = 0x1E;
    private static final int UNICODE = 0x1F;
    private static final int BINARY = 0x102;
    private static final int OBJECT = 0x0D;
    private static final int MOST_PROPERTIES = 1_000;

    private final Map<Integer, Value> values = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Value(int type, byte[] bytes) {}

    private MapiProperties() {}

    static MapiProperties of(byte[] bytes) {
        MapiProperties properties = new MapiProperties();
        try {
            properties.read(new LittleEndian(bytes));
        } catch (EOFException e) {
            // those before the break are known
            return properties;
        }
        return properties;
    }

    Optional<byte[]> html() {
        return Optional.ofNullable(values.get(HTML))
                .filter(value -> value.type == BINARY || value.type == STRING)
                .map(Value::bytes);
    }

    /// Of a file whose bytes stand here and not in an attribute of their own.
    Optional<byte[]> attachmentData() {
        return Optional.ofNullable(values.get(DATA))
                .filter(value -> value.type == BINARY || value.type == OBJECT)
                .map(value -> value.type == OBJECT && value.bytes.length > INTERFACE
                        ? Arrays.copyOfRange(value.bytes, INTERFACE, value.bytes.length)
                        : value.bytes);
    }

    Optional<String> attachmentName(String codePage) {
        return Optional.ofNullable(values.getOrDefault(LONG_NAME, values.get(SHORT_NAME)))
                .map(value -> value.type == UNICODE
                        ? new String(value.bytes, UTF_16LE)
                        : Charsets.decode(value.bytes, codePage))
                .map(name -> name.replaceAll("\\x00.*", ""))
                .filter(name -> !name.isBlank());
    }

    private void read(LittleEndian in) throws EOFException {
        long count = Math.min(in.unsigned(), MOST_PROPERTIES);
        for (long i = 0; i < count; i++) {
            int type = in.halfInteger();
            int id = in.halfInteger();
            if (id >= NAMED) {
                skipName(in);
            }
            value(in, id, type);
        }
    }

    private static void skipName(LittleEndian in) throws EOFException {
        in.bytes(16);
        if (in.integer() == 0) {
            in.integer();
        } else {
            in.bytes(padded(in.unsigned()));
        }
    }

    private void value(LittleEndian in, int id, int type) throws EOFException {
        int single = type & ~MANY;
        boolean variable = single == STRING || single == UNICODE || single == BINARY || single == OBJECT;
        // of values without a fixed length the number always stands before them
        long count = variable || type != single ? in.unsigned() : 1;
        for (long i = 0; i < count; i++) {
            long length = variable ? in.unsigned() : fixed(single);
            byte[] bytes = in.bytes(padded(length));
            values.putIfAbsent(
                    id, new Value(single, length < bytes.length ? Arrays.copyOf(bytes, (int) length) : bytes));
        }
    }

    private static long fixed(int type) throws EOFException {
        return switch (type) {
            case 0x02, 0x03, 0x04, 0x0A, 0x0B -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            // of unknown length: nothing after it can be found
            default -> throw new EOFException("unknown type");
        };
    }

    private static long padded(long length) {
        return (length + 3) / 4 * 4;
    }
}
