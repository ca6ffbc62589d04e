package org.pasokh.gateway.email.reading;

import java.io.EOFException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Numbers as Windows writes them, from bytes that may end too early.
final class LittleEndian {

    private final ByteBuffer bytes;

    LittleEndian(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int integer() throws EOFException {
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException e) {
            throw ended(e);
        }
    }

    long unsigned() throws EOFException {
        return Integer.toUnsignedLong(integer());
    }

    int halfInteger() throws EOFException {
        try {
            return Short.toUnsignedInt(bytes.getShort());
        } catch (BufferUnderflowException e) {
            throw ended(e);
        }
    }

    byte[] bytes(long length) throws EOFException {
        if (length > bytes.remaining()) {
            throw new EOFException("too few bytes");
        }
        byte[] some = new byte[(int) length];
        bytes.get(some);
        return some;
    }

    private static EOFException ended(BufferUnderflowException cause) {
        EOFException ended = new EOFException("too few bytes");
        ended.initCause(cause);
        return ended;
    }
}
