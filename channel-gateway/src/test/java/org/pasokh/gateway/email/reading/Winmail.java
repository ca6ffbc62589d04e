package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/// Writes what Outlook packs (MS-OXTNEF).
final class Winmail {

    private static final Charset PERSIAN = Charset.forName("windows-1256");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Winmail() {
        bytes.writeBytes(numbers(6).putInt(0x223E9F78).putShort((short) 1).array());
        attribute(2, 0x00069007, numbers(8).putInt(1256).putInt(0).array());
    }

    Winmail file(String shortName, String longName, byte[] data) {
        attribute(2, 0x00069002, new byte[14]);
        attribute(2, 0x00018010, (shortName + "\u0000").getBytes(PERSIAN));
        attribute(2, 0x0006800F, data);
        attribute(2, 0x00069005, name(longName));
        return this;
    }

    Winmail text(String text) {
        attribute(1, 0x0002800C, text.getBytes(PERSIAN));
        return this;
    }

    Winmail attribute(int level, int id, byte[] value) {
        int sum = 0;
        for (byte each : value) {
            sum += each & 0xFF;
        }
        bytes.write(level);
        bytes.writeBytes(numbers(8).putInt(id).putInt(value.length).array());
        bytes.writeBytes(value);
        bytes.writeBytes(numbers(2).putShort((short) sum).array());
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /// After a number, a flag, and a property with a name, as they stand there.
    private static byte[] name(String name) {
        byte[] text = (name + "\u0000").getBytes(UTF_16LE);
        int padded = (text.length + 3) / 4 * 4;
        return numbers(80 + padded)
                .putInt(3)
                .putInt(0x37050003)
                .putInt(1)
                .putInt(0x8000000B)
                .putLong(0)
                .putLong(0)
                .putInt(0)
                .putInt(7)
                .putInt(1)
                .putInt(0x3707001F)
                .putInt(1)
                .putInt(text.length)
                .put(text)
                .array();
    }

    private static ByteBuffer numbers(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
